import type { LookUpResult } from '../ports/intel-lookup.port.ts';
import type { Instant } from '../time/instant.ts';
import type { ProviderAnswer } from './look-up-answer.ts';
import type { LookUpRules } from './look-up-rules.ts';

/** What a provider said, or how asking it failed. */
export interface KnownAnswer {
  readonly result: LookUpResult;
  readonly answeredAt: Instant;
  /** The provider was not asked, for want of quota; somebody else may be let. */
  readonly unasked?: boolean;
}

/** What a provider knows or does not know; the other outcomes are failures, and not worth keeping. */
export const isKnowledge = ({ outcome }: LookUpResult): boolean =>
  outcome === 'found' || outcome === 'not-found';

/** `gone`: too old to be told. Ages are absolute, so that a clock that was set back makes nothing eternal. */
export function ageOf(
  { result, answeredAt }: KnownAnswer,
  now: Instant,
  { foundMs, notFoundMs, staleMs }: LookUpRules,
): 'fresh' | 'stale' | 'gone' {
  const ageMs = Math.abs(now - answeredAt);
  const standsMs = result.outcome === 'found' ? foundMs : notFoundMs;
  if (ageMs < standsMs) return 'fresh';
  return ageMs < standsMs + staleMs ? 'stale' : 'gone';
}

export function toProviderAnswer(
  provider: string,
  { result, answeredAt }: KnownAnswer,
  stale: boolean,
): ProviderAnswer {
  return {
    provider,
    outcome: result.outcome,
    matches: result.outcome === 'found' ? result.matches : [],
    raw: result.outcome === 'found' ? result.raw : undefined,
    reason: 'reason' in result ? result.reason : undefined,
    answeredAt,
    stale,
  };
}

export const skippedAnswer = (provider: string, reason: string): ProviderAnswer => ({
  ...pendingAnswer(provider),
  outcome: 'skipped',
  reason,
});

export const pendingAnswer = (provider: string): ProviderAnswer => ({
  provider,
  outcome: 'pending',
  matches: [],
  raw: undefined,
  reason: undefined,
  answeredAt: undefined,
  stale: false,
});
