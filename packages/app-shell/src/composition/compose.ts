import { join } from 'node:path';
import type { QradarConsole } from '@intelbridge/adapters-qradar';
import {
  type Clock,
  type Feedback,
  type FeedbackDesk,
  type IndicatorSource,
  type IntelEvents,
  type IntelLookup,
  type Log,
  type LookUpQuota,
  type LookUps,
  type OffenseEvents,
  type OffenseNotes,
  type OffenseSource,
  type ReferenceSets,
  type SystemUsage,
  Turns,
} from '@intelbridge/core';
import { systemClock } from '@intelbridge/vendor-http';
import type { LoadedSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.config.ts';
import { SettingsError, type SettingsProblem } from '../config/settings-error.ts';
import { bindCrowdsec } from './bind-crowdsec.ts';
import { bindHealth } from './bind-health.ts';
import { bindLookUps } from './bind-look-ups.ts';
import { bindQradar } from './bind-qradar.ts';
import { bindThreatconnect } from './bind-threatconnect.ts';
import { bindThreatq } from './bind-threatq.ts';
import { Container } from './container.ts';
import type { HealthWatch } from './health-watch.ts';
import { type AppStore, openAppStore } from './open-app-store.ts';
import {
  BLOCKLIST,
  type Blocklist,
  CLOCK,
  FEEDBACK,
  FEEDBACK_DESK,
  HEALTH,
  INDICATOR_SOURCE,
  INTEL_EVENTS,
  LOG,
  LOOK_UPS,
  LOOKUP,
  MEASURED,
  OFFENSE_EVENTS,
  OFFENSE_NOTES,
  OFFENSES,
  QRADAR_CONSOLE,
  QUOTA,
  REFERENCE_SETS,
  STORE,
  STORE_FOLDER,
} from './tokens.ts';

/**
 * The composed program: ports by name, nothing of tsyringe. Each part is made when first used; those of a system that is not
 * set up cannot be.
 */
export interface App {
  readonly settings: Settings;
  readonly storeFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: AppStore;
  readonly source: IndicatorSource;
  /** Undefined where it is not wanted. */
  blocklist(): Blocklist | undefined;
  readonly sets: ReferenceSets;
  readonly console: QradarConsole;
  readonly offenses: OffenseSource;
  readonly offenseNotes: OffenseNotes;
  readonly offenseEvents: OffenseEvents;
  /** Where offenses are exported to. */
  readonly intelEvents: IntelEvents;
  /** Every platform that can be asked about an indicator. */
  readonly lookups: readonly IntelLookup[];
  /** All of them at once, through the cache. */
  readonly lookUps: LookUps;
  /** Of platforms that count look-ups. */
  readonly quotas: readonly LookUpQuota[];
  /** Every platform that takes feedback. */
  readonly feedbacks: readonly Feedback[];
  /** The way to give any of them feedback, with its record. */
  readonly feedback: FeedbackDesk;
  /** Of the console, for all who put notes on its offenses. */
  readonly turns: Turns;
  /** What was asked of each system so far, by its name. */
  usage(): Readonly<Record<string, SystemUsage>>;
  /** How the connections are doing. */
  readonly health: HealthWatch;
  /** Closes what was opened, in reverse order. */
  close(): Promise<void>;
}

/** A console serves its analysts first. */
const REQUESTS_AT_ONCE = 8;

/** The systems that can be set up; platforms are told in this order. */
const BINDINGS = [
  ['qradar', bindQradar],
  ['threatq', bindThreatq],
  ['threatconnect', bindThreatconnect],
  ['crowdsec', bindCrowdsec],
] as const;

/** In the folder of the store. */
export const STORE_FILE = 'intelbridge.sqlite';

/** Opens nothing yet. Throws SettingsError with everything that a platform's adapter finds wrong in its settings. */
export function compose(
  { settings, store }: LoadedSettings,
  log: Log,
  clock: Clock = systemClock,
): App {
  const container = new Container()
    .bind(CLOCK, () => clock)
    .bind(LOG, () => log)
    .bind(STORE_FOLDER, () => store)
    .bind(
      STORE,
      () => openAppStore(join(store, STORE_FILE)),
      (opened) => opened.close(),
    );
  bindAll(container, settings);
  return {
    settings,
    storeFolder: store,
    clock,
    log,
    get store() {
      return container.get(STORE);
    },
    get source() {
      return container.get(INDICATOR_SOURCE);
    },
    blocklist: () => container.getAll(BLOCKLIST)[0],
    get sets() {
      return container.get(REFERENCE_SETS);
    },
    get console() {
      return container.get(QRADAR_CONSOLE);
    },
    get offenses() {
      return container.get(OFFENSES);
    },
    get offenseNotes() {
      return container.get(OFFENSE_NOTES);
    },
    get offenseEvents() {
      return container.get(OFFENSE_EVENTS);
    },
    get intelEvents() {
      return container.get(INTEL_EVENTS);
    },
    turns: new Turns(REQUESTS_AT_ONCE),
    get lookups() {
      return container.getAll(LOOKUP);
    },
    get lookUps() {
      return container.get(LOOK_UPS);
    },
    get quotas() {
      return container.getAll(QUOTA);
    },
    get feedbacks() {
      return container.getAll(FEEDBACK);
    },
    get feedback() {
      return container.get(FEEDBACK_DESK);
    },
    usage: () =>
      Object.fromEntries(container.getAll(MEASURED).map((each) => [each.system, each.usage()])),
    get health() {
      return container.get(HEALTH);
    },
    close: () => container.close(),
  };
}

function bindAll(container: Container, settings: Settings): void {
  const wanted = BINDINGS.filter(([section]) => settings[section] !== undefined);
  const problems = wanted.flatMap(([, bind]) => problemsOf(() => bind(container, settings)));
  bindLookUps(container, settings);
  bindHealth(container, settings);
  if (problems.length > 0) throw new SettingsError(eachOnce(problems));
}

function problemsOf(bind: () => void): readonly SettingsProblem[] {
  try {
    bind();
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

/** What two systems share, both complain of. */
const eachOnce = (problems: readonly SettingsProblem[]): readonly SettingsProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
