import {
  type ThreatqConfig,
  ThreatqIndicators,
  threatqConfig,
} from '@intelbridge/adapters-threatq';
import { MINUTE_MS } from '@intelbridge/core';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import { CLOCK, INDICATOR_SOURCE, LOG } from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toThreatqConfig({ threatq }: Settings): ThreatqConfig {
  const { url, clientId, clientSecret, email, password, timezone, pageSize, overlapMinutes } =
    threatq;
  return checkedConfig('threatq', threatqConfig, {
    url,
    grant: { clientId, clientSecret, email, password },
    timeZone: timezone,
    pageSize,
    overlapMs: overlapMinutes * MINUTE_MS,
  });
}

/** Throws SettingsError; connects to nothing. */
export function bindThreatq(container: Container, settings: Settings): void {
  const config = toThreatqConfig(settings);
  const transport = bindTransport(container, 'threatq', settings);
  container.bind(
    INDICATOR_SOURCE,
    (c) =>
      new ThreatqIndicators({
        config,
        transport: c.get(transport),
        clock: c.get(CLOCK),
        log: c.get(LOG),
      }),
  );
}
