import {
  type QradarConfig,
  QradarConsole,
  QradarOffenseEvents,
  QradarOffenseNotes,
  QradarOffenses,
  QradarReferenceSets,
  qradarConfig,
} from '@intelbridge/adapters-qradar';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import {
  CLOCK,
  LOG,
  OFFENSE_EVENTS,
  OFFENSE_NOTES,
  OFFENSES,
  QRADAR_CONSOLE,
  REFERENCE_SETS,
  STORE,
} from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toQradarConfig({
  qradar: { url, token: secToken, batchRows },
}: Settings): QradarConfig {
  return checkedConfig('qradar', qradarConfig, { url, token: secToken, batchRows });
}

/** Throws SettingsError; connects to nothing. */
export function bindQradar(container: Container, settings: Settings): void {
  const config = toQradarConfig(settings);
  const transport = bindTransport(container, 'qradar', settings);
  const options = (c: Container) => ({
    config,
    transport: c.get(transport),
    clock: c.get(CLOCK),
    log: c.get(LOG),
    facts: c.get(STORE).facts,
  });
  const { searches } = settings.offenses;
  container
    .bind(REFERENCE_SETS, (c) => new QradarReferenceSets(options(c)))
    .bind(QRADAR_CONSOLE, (c) => new QradarConsole(options(c)))
    .bind(OFFENSES, (c) => new QradarOffenses(c.get(QRADAR_CONSOLE)))
    .bind(OFFENSE_NOTES, (c) => new QradarOffenseNotes(c.get(QRADAR_CONSOLE)))
    .bind(OFFENSE_EVENTS, (c) => new QradarOffenseEvents(c.get(QRADAR_CONSOLE), searches));
}
