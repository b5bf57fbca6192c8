import { type QradarConfig, QradarReferenceSets, qradarConfig } from '@intelbridge/adapters-qradar';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import { CLOCK, LOG, REFERENCE_SETS, STORE } from './tokens.ts';
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
  container.bind(
    REFERENCE_SETS,
    (c) =>
      new QradarReferenceSets({
        config,
        transport: c.get(transport),
        clock: c.get(CLOCK),
        log: c.get(LOG),
        facts: c.get(STORE).facts,
      }),
  );
}
