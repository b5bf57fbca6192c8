import { type Instant, type LookUpAnswer, type ProviderAnswer, SECOND_MS } from '@intelbridge/core';

/** What `lookup --json` prints of one provider. Of `found`, what the first match says stands beside all `matches`. */
export interface LookupResult {
  readonly provider: string;
  readonly outcome: string;
  /** Null where the provider was not asked. */
  readonly ageSeconds: number | null;
  readonly stale: boolean;
  readonly reason: string | null;
  readonly link: string | null;
  readonly status: string | null;
  readonly score: number | null;
  readonly verdict: ProviderAnswer['matches'][number]['verdict'] | null;
  readonly sources: readonly string[];
  readonly adversaries: readonly string[];
  readonly attributes: ProviderAnswer['matches'][number]['attributes'];
  readonly matches: ProviderAnswer['matches'];
  /** The reply as it was received, where that is wanted and kept. */
  readonly raw?: string | null;
}

export interface LookupRow {
  readonly value: string;
  readonly type: string | null;
  readonly results: readonly LookupResult[];
}

/** One per value, in order, with one result per provider. */
export const toLookupRows = (
  answers: readonly LookUpAnswer[],
  now: Instant,
  { raw = false }: { readonly raw?: boolean | undefined } = {},
): readonly LookupRow[] =>
  answers.map(({ value, type, results }) => ({
    value,
    type: type ?? null,
    results: results.map((each) => ({
      ...toResult(each, now),
      ...(raw && { raw: each.raw ?? null }),
    })),
  }));

function toResult(answer: ProviderAnswer, now: Instant): LookupResult {
  const { provider, outcome, answeredAt, stale, reason, matches } = answer;
  const [first] = matches;
  return {
    // As people type it after --provider.
    provider: provider.toLowerCase(),
    outcome: outcome === 'not-found' ? 'notFound' : outcome,
    ageSeconds: answeredAt === undefined ? null : ageInSeconds(answeredAt, now),
    stale,
    reason: reason ?? null,
    link: first?.link ?? null,
    status: first?.status ?? null,
    score: first?.score ?? null,
    verdict: first?.verdict ?? null,
    sources: first?.sources ?? [],
    adversaries: first?.adversaries ?? [],
    attributes: first?.attributes ?? [],
    matches,
  };
}

const ageInSeconds = (answeredAt: Instant, now: Instant): number =>
  Math.max(0, Math.floor((now - answeredAt) / SECOND_MS));
