import type { CrowdsecLookup } from '@intelbridge/adapters-crowdsec';
import type { QradarConsole } from '@intelbridge/adapters-qradar';
import type { ThreatconnectSession } from '@intelbridge/adapters-threatconnect';
import type { ThreatqSession } from '@intelbridge/adapters-threatq';
import type {
  Checkpoints,
  Clock,
  Feedback,
  FeedbackDesk,
  IndicatorAges,
  IndicatorSource,
  IntelEvents,
  IntelLookup,
  Ledger,
  Log,
  LookUpQuota,
  LookUpService,
  OffenseEvents,
  OffenseNotes,
  OffenseSource,
  ReferenceSets,
  SystemUsage,
} from '@intelbridge/core';
import type { VendorHealth } from '@intelbridge/vendor-http';
import { token } from './container.ts';
import type { HealthWatch } from './health-watch.ts';
import type { AppStore } from './open-app-store.ts';

/** A source that is synced by itself, with a ledger of its own. */
export interface Blocklist {
  readonly source: IndicatorSource;
  readonly ledger: Ledger & Checkpoints & IndicatorAges;
}

/** An adapter that says what it asked of its system since it was made, and how that is doing. */
interface Measured {
  usage(): SystemUsage;
  health(): VendorHealth;
}

export const CLOCK = token<Clock>('clock');
export const LOG = token<Log>('log');
export const STORE = token<AppStore>('store');
/** Where the store is. */
export const STORE_FOLDER = token<string>('store folder');
export const QRADAR_CONSOLE = token<QradarConsole>('QRadar console');
export const REFERENCE_SETS = token<ReferenceSets & Measured>('reference sets');
export const OFFENSES = token<OffenseSource>('offenses');
export const OFFENSE_NOTES = token<OffenseNotes>('offense notes');
export const OFFENSE_EVENTS = token<OffenseEvents>('offense events');
/** One per system. */
export const MEASURED = token<Measured & { readonly system: string }>('what was asked of a system');
export const HEALTH = token<HealthWatch>('health of the connections');
export const THREATQ_SESSION = token<ThreatqSession>('ThreatQ session');
export const THREATCONNECT_SESSION = token<ThreatconnectSession>('ThreatConnect session');
export const CROWDSEC_LOOKUP = token<CrowdsecLookup>('CrowdSec look-up');
export const BLOCKLIST_STORE = token<AppStore>('store of the blocklist');
/** Bound only where the blocklist is wanted. */
export const BLOCKLIST = token<Blocklist>('blocklist');
export const INDICATOR_SOURCE = token<IndicatorSource>('indicator source');
export const INTEL_EVENTS = token<IntelEvents>('intel events');
/** One per platform that can be asked about an indicator. */
export const LOOKUP = token<IntelLookup>('look-up');
export const LOOK_UPS = token<LookUpService>('look-ups of all platforms');
/** One per platform that counts look-ups. */
export const QUOTA = token<LookUpQuota>('quota');
/** One per platform that takes feedback. */
export const FEEDBACK = token<Feedback>('feedback');
export const FEEDBACK_DESK = token<FeedbackDesk>('feedback to all platforms');
