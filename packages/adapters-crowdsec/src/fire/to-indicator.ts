import {
  addressIndicator,
  type Indicator,
  type IndicatorStatus,
  type Instant,
} from '@intelbridge/core';
import { parseInstant } from '../wire/instant.ts';
import type { Report } from '../wire/report.schema.ts';

/** An item of the blocklist in the core's words; undefined for what is no address. */
export function toIndicator(item: Report, now: Instant): Indicator | undefined {
  const address = addressIndicator(item.ip);
  if (address === undefined) return undefined;
  return {
    type: address.type,
    value: address.value,
    status: statusOf(item, now),
    score: item.scores.overall.total,
    updatedAt: parseInstant(item.history.last_seen),
  };
}

/** `refused`: taken out by hand, that is, a false positive (dossier §2.3). */
function statusOf({ state, expiration, classifications }: Report, now: Instant): IndicatorStatus {
  if (state === 'refused' || classifications.false_positives.length > 0) return 'false-positive';
  const expiresAt = parseInstant(expiration);
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'deployable';
}
