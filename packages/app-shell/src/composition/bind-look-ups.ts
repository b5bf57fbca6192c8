import {
  DAY_MS,
  FeedbackService,
  HOUR_MS,
  type LookUpRules,
  LookUpService,
  MINUTE_MS,
  SECOND_MS,
} from '@intelbridge/core';
import { PLATFORMS } from '../config/platforms.ts';
import type { Settings } from '../config/settings.config.ts';
import { cacheByAddress } from './cache-by-address.ts';
import type { Container } from './container.ts';
import { CLOCK, FEEDBACK, FEEDBACK_DESK, LOG, LOOK_UPS, LOOKUP, QUOTA, STORE } from './tokens.ts';

/** What people ask and say of indicators, over all platforms that are bound. */
export function bindLookUps(container: Container, settings: Settings): void {
  container
    .bind(
      LOOK_UPS,
      (c) => {
        const addressOf = (provider: string) => addressIn(settings, provider);
        const cache = cacheByAddress(c.get(STORE).lookups, addressOf);
        const ports = {
          lookups: c.getAll(LOOKUP),
          quotas: c.getAll(QUOTA),
          cache,
          clock: c.get(CLOCK),
          log: c.get(LOG),
        };
        return new LookUpService(ports, toLookUpRules(settings));
      },
      (service) => service.close(),
    )
    .bind(FEEDBACK_DESK, (c) => {
      const { audit } = c.get(STORE);
      const [feedbacks, lookUps] = [c.getAll(FEEDBACK), c.get(LOOK_UPS)];
      return new FeedbackService({
        feedbacks,
        audit,
        lookUps,
        clock: c.get(CLOCK),
        log: c.get(LOG),
      });
    });
}

/** A platform is called like its section. */
function addressIn(settings: Settings, provider: string): string {
  const section = PLATFORMS.find((each) => each === provider.toLowerCase());
  return (section && settings[section]?.url) ?? '';
}

const toLookUpRules = ({ lookups }: Settings): LookUpRules => ({
  foundMs: lookups.cacheHours * HOUR_MS,
  notFoundMs: lookups.negativeMinutes * MINUTE_MS,
  failureMs: lookups.failureSeconds * SECOND_MS,
  staleMs: lookups.staleDays * DAY_MS,
});
