import {
  type QradarConfig,
  QradarConsole,
  QradarOffenseEvents,
  QradarOffenseNotes,
  QradarOffenses,
  QradarReferenceSets,
  qradarConfig,
} from '@intelbridge/adapters-qradar';
import type { SystemUsage } from '@intelbridge/core';
import type { VendorHealth } from '@intelbridge/vendor-http';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import {
  CLOCK,
  LOG,
  MEASURED,
  OFFENSE_EVENTS,
  OFFENSE_NOTES,
  OFFENSES,
  QRADAR_CONSOLE,
  REFERENCE_SETS,
  STORE,
} from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toQradarConfig(settings: Settings): QradarConfig {
  const { url, token: secToken, batchRows } = sectionOf(settings, 'qradar');
  return checkedConfig('qradar', qradarConfig, { url, token: secToken, batchRows });
}

/** A search waits for its result on a connection of its own; so many are left for the rest of what is done with offenses. */
const BESIDE_SEARCHES = 2;

/** Throws SettingsError; connects to nothing. */
export function bindQradar(container: Container, settings: Settings): void {
  const config = toQradarConfig(settings);
  const { searches } = settings.offenses;
  const forSets = bindTransport(container, 'qradar', settings);
  const forOffenses = bindTransport(container, 'qradar', settings, searches + BESIDE_SEARCHES);
  const options = (c: Container, transport: typeof forSets) => ({
    config,
    transport: c.get(transport),
    clock: c.get(CLOCK),
    log: c.get(LOG),
    facts: c.get(STORE).facts,
  });
  container
    .bind(REFERENCE_SETS, (c) => new QradarReferenceSets(options(c, forSets)))
    .bind(QRADAR_CONSOLE, (c) => new QradarConsole(options(c, forOffenses)))
    .bind(OFFENSES, (c) => new QradarOffenses(c.get(QRADAR_CONSOLE)))
    .bind(OFFENSE_NOTES, (c) => new QradarOffenseNotes(c.get(QRADAR_CONSOLE)))
    .bind(OFFENSE_EVENTS, (c) => new QradarOffenseEvents(c.get(QRADAR_CONSOLE), searches))
    .bind(MEASURED, (c) => ({
      system: 'QRadar',
      usage: () => sum(c.get(REFERENCE_SETS).usage(), c.get(QRADAR_CONSOLE).usage()),
      health: () => worse(c.get(REFERENCE_SETS).health(), c.get(QRADAR_CONSOLE).health()),
    }));
}

const sum = (a: SystemUsage, b: SystemUsage): SystemUsage => ({
  requests: a.requests + b.requests,
  bytesSent: a.bytesSent + b.bytesSent,
  bytesReceived: a.bytesReceived + b.bytesReceived,
});

const WORST_FIRST: readonly VendorHealth['state'][] = ['down', 'up', 'untried'];

/** Of two ways to the same console: the one that is in trouble, else the one that was used. */
const worse = (a: VendorHealth, b: VendorHealth): VendorHealth => {
  const rank = ({ state, lastError }: VendorHealth) =>
    WORST_FIRST.indexOf(state) * 2 - (lastError === undefined ? 0 : 1);
  return rank(a) <= rank(b) ? a : b;
};
