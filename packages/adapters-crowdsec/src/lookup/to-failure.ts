import {
  HOUR_MS,
  type Instant,
  type LookUpResult,
  MINUTE_MS,
  monthOf,
  SECOND_MS,
  type VendorError,
} from '@intelbridge/core';
import { plainReason } from '@intelbridge/vendor-http';
import { utcText } from '../wire/instant.ts';

export type Failure = Exclude<LookUpResult, { readonly outcome: 'found' | 'not-found' }>;

/** A throttle that does not say how long it lasts, which none is known to do (dossier §1.3). */
const THROTTLED_MS = 10 * SECOND_MS;
/** A period may be shorter than a month, and somebody may buy more: what is refused costs nothing (dossier §1.4). */
const ASK_AGAIN_MS = HOUR_MS;
/** A key that is refused stays so until somebody changes it. */
const KEY_REFUSED_MS = 5 * MINUTE_MS;
const TOO_MANY_REQUESTS = 429;

/** A failed request in the words of the person who looks up; each kind of failure has words of its own. */
export function toFailure(error: VendorError, now: Instant): Failure {
  const { kind, status, message, retryAfterMs } = error;
  if (kind === 'auth') return { outcome: 'denied', reason: message, retryAfterMs: KEY_REFUSED_MS };
  if (kind === 'forbidden') {
    return status === TOO_MANY_REQUESTS
      ? quotaSpent(now, retryAfterMs)
      : { outcome: 'denied', reason: message };
  }
  if (kind === 'rate-limited') {
    return {
      outcome: 'limited',
      reason: 'CrowdSec is asked too often at the moment; try again in some seconds.',
      retryAfterMs: retryAfterMs ?? THROTTLED_MS,
    };
  }
  const reason = plainReason(error);
  if (kind === 'protocol' || kind === 'unsupported') {
    return { outcome: 'unreachable', reason: `CrowdSec's answer cannot be used: ${reason}` };
  }
  return {
    outcome: 'unreachable',
    reason: `CrowdSec cannot be reached: ${reason}`,
    retryAfterMs,
  };
}

/** CrowdSec says neither how long a period is nor when it ends; its plans are by month (dossier §1.4). */
function quotaSpent(now: Instant, retryAfterMs: number | undefined): Failure {
  const again = retryAfterMs ?? monthOf(now).endsAt - now;
  const until = utcText(now + again);
  const source = retryAfterMs === undefined ? 'presumably ' : '';
  return {
    outcome: 'limited',
    reason: `The quota of the CrowdSec API key is used up, ${source}until ${until}. Answers that are kept are still shown; a larger plan can be had in the CrowdSec console.`,
    retryAfterMs: Math.min(again, ASK_AGAIN_MS),
  };
}
