import { join } from 'node:path';
import {
  type Clock,
  type IndicatorSource,
  type IntelEvents,
  type IntelLookup,
  type Log,
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
import { SettingsError } from '../config/settings-error.ts';
import { bindQradar } from './bind-qradar.ts';
import { bindThreatq } from './bind-threatq.ts';
import { Container } from './container.ts';
import { type AppStore, openAppStore } from './open-app-store.ts';
import {
  CLOCK,
  INDICATOR_SOURCE,
  INTEL_EVENTS,
  LOG,
  LOOKUPS,
  OFFENSE_EVENTS,
  OFFENSE_NOTES,
  OFFENSES,
  QRADAR_CONSOLE,
  REFERENCE_SETS,
  STORE,
  THREATQ_SESSION,
} from './tokens.ts';

/** The composed program: ports by name, nothing of tsyringe. Each part is made when first used. */
export interface App {
  readonly settings: Settings;
  readonly storeFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: AppStore;
  readonly source: IndicatorSource;
  readonly sets: ReferenceSets;
  readonly offenses: OffenseSource;
  readonly offenseNotes: OffenseNotes;
  readonly offenseEvents: OffenseEvents;
  /** Where offenses are exported to. */
  readonly intelEvents: IntelEvents;
  /** Every platform that can be asked about an indicator. */
  readonly lookups: readonly IntelLookup[];
  /** Of the console, for all who put notes on its offenses. */
  readonly turns: Turns;
  /** What was asked of each system so far, by its name. */
  usage(): Readonly<Record<string, SystemUsage>>;
  /** Closes what was opened, in reverse order. */
  close(): Promise<void>;
}

/** A console serves its analysts first. */
const REQUESTS_AT_ONCE = 8;

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
    .bind(
      STORE,
      () => openAppStore(join(store, STORE_FILE)),
      (opened) => opened.close(),
    );
  const problems = [bindQradar, bindThreatq].flatMap((bind) =>
    problemsOf(() => bind(container, settings)),
  );
  if (problems.length > 0) throw new SettingsError([...new Set(problems)]);
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
    get sets() {
      return container.get(REFERENCE_SETS);
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
      return container.get(LOOKUPS);
    },
    usage: () => ({
      QRadar: sum(container.get(REFERENCE_SETS).usage(), container.get(QRADAR_CONSOLE).usage()),
      ThreatQ: container.get(THREATQ_SESSION).usage(),
    }),
    close: () => container.close(),
  };
}

const sum = (a: SystemUsage, b: SystemUsage): SystemUsage => ({
  requests: a.requests + b.requests,
  bytesSent: a.bytesSent + b.bytesSent,
  bytesReceived: a.bytesReceived + b.bytesReceived,
});

function problemsOf(bind: () => void): readonly string[] {
  try {
    bind();
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}
