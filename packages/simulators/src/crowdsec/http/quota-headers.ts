import type { ApiKey } from '../keys/api-key.ts';
import type { CrowdSecWorld } from '../world.ts';

/** Headers that clients look for and nobody has documented; none of them unless switched on (dossier §1.3). */
export function quotaHeaders(
  world: CrowdSecWorld,
  key: ApiKey | undefined,
  refused: string | undefined,
): Readonly<Record<string, string>> {
  if (key === undefined) return {};
  const { rateLimitHeaders, retryAfter } = world.behaviour;
  const { remaining, resetsAtMs } = world.keys.balance(key);
  const { tokens } = world.keys.quota(key);
  const headers: Record<string, string> = {};
  if (rateLimitHeaders && tokens !== null) {
    headers['x-ratelimit-limit'] = String(tokens);
    headers['x-ratelimit-remaining'] = String(remaining);
    headers['x-ratelimit-reset'] = String(Math.floor(resetsAtMs / 1000));
  }
  if (refused === undefined || retryAfter === 'absent') return headers;
  const againMs = refused === 'Limit Exceeded' ? resetsAtMs : world.nowMs + 1000;
  headers['retry-after'] =
    retryAfter === 'seconds'
      ? String(Math.ceil((againMs - world.nowMs) / 1000))
      : new Date(againMs).toUTCString();
  return headers;
}
