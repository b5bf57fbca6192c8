import {
  openThreatq,
  type ThreatqConfig,
  ThreatqEvents,
  ThreatqFeedback,
  ThreatqIndicators,
  ThreatqLookup,
  threatqConfig,
} from '@intelbridge/adapters-threatq';
import { MINUTE_MS } from '@intelbridge/core';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import {
  CLOCK,
  FEEDBACK,
  INDICATOR_SOURCE,
  INTEL_EVENTS,
  LOG,
  LOOKUP,
  MEASURED,
  THREATQ_SESSION,
} from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toThreatqConfig(settings: Settings): ThreatqConfig {
  const { offenses } = settings;
  const { url, clientId, clientSecret, email, password, timezone, pageSize, overlapMinutes } =
    sectionOf(settings, 'threatq');
  return checkedConfig('threatq', threatqConfig, {
    url,
    grant: { clientId, clientSecret, email, password },
    timeZone: timezone,
    pageSize,
    overlapMs: overlapMinutes * MINUTE_MS,
    indicatorStatus: offenses.indicatorStatus,
    sourceName: offenses.source,
  });
}

/** Throws SettingsError; connects to nothing. */
export function bindThreatq(container: Container, settings: Settings): void {
  const config = toThreatqConfig(settings);
  const transport = bindTransport(container, 'threatq', settings);
  container
    .bind(THREATQ_SESSION, (c) =>
      openThreatq({
        config,
        transport: c.get(transport),
        clock: c.get(CLOCK),
        log: c.get(LOG),
      }),
    )
    .bind(INDICATOR_SOURCE, (c) => new ThreatqIndicators(c.get(THREATQ_SESSION)))
    .bind(INTEL_EVENTS, (c) => new ThreatqEvents(c.get(THREATQ_SESSION)))
    .bind(LOOKUP, (c) => new ThreatqLookup(c.get(THREATQ_SESSION)))
    .bind(FEEDBACK, (c) => new ThreatqFeedback(c.get(THREATQ_SESSION)))
    .bind(MEASURED, (c) => ({
      system: 'ThreatQ',
      usage: () => c.get(THREATQ_SESSION).usage(),
      health: () => c.get(THREATQ_SESSION).health(),
    }));
}
