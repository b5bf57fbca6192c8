import { type QradarConfig, QradarReferenceSets, qradarConfig } from '@intelbridge/adapters-qradar';
import type { HttpTransport } from '@intelbridge/vendor-http';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import { type Container, token } from './container.ts';
import { CLOCK, LOG, REFERENCE_SETS, STORE } from './tokens.ts';
import { toTransport } from './transport.ts';

const TRANSPORT = token<HttpTransport>('QRadar transport');

export function toQradarConfig({
  qradar: { url, token: secToken, batchRows },
}: Settings): QradarConfig {
  return checkedConfig('qradar', qradarConfig, { url, token: secToken, batchRows });
}

/** Throws SettingsError; connects to nothing. */
export function bindQradar(container: Container, settings: Settings): void {
  const config = toQradarConfig(settings);
  const transport = toTransport('qradar', settings);
  container
    .bind(
      TRANSPORT,
      () => transport,
      (opened) => opened.close(),
    )
    .bind(
      REFERENCE_SETS,
      (c) =>
        new QradarReferenceSets({
          config,
          transport: c.get(TRANSPORT),
          clock: c.get(CLOCK),
          log: c.get(LOG),
          facts: c.get(STORE).facts,
        }),
    );
}
