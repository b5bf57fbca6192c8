import type { Instant } from '@intelbridge/core';
import { toNumber } from './json.ts';
import type { TokenReply } from './token.schema.ts';

/** A login as it is held in memory; never logged. */
export interface Token {
  readonly access: string;
  readonly refresh: string | undefined;
  /** From this instant on it is not used any more. */
  readonly renewAt: Instant;
}

/** ThreatQ's SDK renews after 30 minutes whatever the reply says (dossier §2.5). */
const UNSAID_LIFETIME_MS = 30 * 60_000;
const LONGEST_MARGIN_MS = 60_000;

export function toToken(reply: TokenReply, now: Instant): Token {
  const { access_token: access, refresh_token: refresh } = reply;
  const seconds = toNumber(reply.expires_in);
  const lifetimeMs = seconds !== undefined && seconds > 0 ? seconds * 1_000 : UNSAID_LIFETIME_MS;
  return {
    access,
    refresh: typeof refresh === 'string' && refresh !== '' ? refresh : undefined,
    renewAt: now + lifetimeMs - Math.min(LONGEST_MARGIN_MS, lifetimeMs / 10),
  };
}
