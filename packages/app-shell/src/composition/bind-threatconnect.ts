import {
  openThreatconnect,
  type ThreatconnectConfig,
  ThreatconnectFeedback,
  ThreatconnectLookup,
  threatconnectConfig,
} from '@intelbridge/adapters-threatconnect';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import { CLOCK, FEEDBACK, LOG, LOOKUP, MEASURED, STORE, THREATCONNECT_SESSION } from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toThreatconnectConfig(settings: Settings): ThreatconnectConfig {
  const { url, accessId, secretKey, token, defaultOwner, openOnAdd } = sectionOf(
    settings,
    'threatconnect',
  );
  return checkedConfig('threatconnect', threatconnectConfig, {
    url,
    grant: { accessId, secretKey, token },
    defaultOwner,
    opensAdded: openOnAdd,
    sourceName: settings.offenses.source,
  });
}

/** Connections at once: several owners are asked for one value on platforms before 6.4. */
const CONNECTIONS = 4;

/** Throws SettingsError; connects to nothing. */
export function bindThreatconnect(container: Container, settings: Settings): void {
  const config = toThreatconnectConfig(settings);
  const transport = bindTransport(container, 'threatconnect', settings, CONNECTIONS);
  container
    .bind(THREATCONNECT_SESSION, (c) =>
      openThreatconnect({
        config,
        transport: c.get(transport),
        clock: c.get(CLOCK),
        log: c.get(LOG),
        facts: c.get(STORE).facts,
      }),
    )
    .bind(LOOKUP, (c) => new ThreatconnectLookup(c.get(THREATCONNECT_SESSION)))
    .bind(FEEDBACK, (c) => new ThreatconnectFeedback(c.get(THREATCONNECT_SESSION)))
    .bind(MEASURED, (c) => ({
      system: 'ThreatConnect',
      usage: () => c.get(THREATCONNECT_SESSION).usage(),
      health: () => c.get(THREATCONNECT_SESSION).health(),
    }));
}
