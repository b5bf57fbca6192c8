import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/openapi-types.ts';
import type { Result } from '../lookup/answer.ts';
import { harmlessAll } from '../untrusted/harmless.ts';

type LookUps = paths['/api/v1/lookups']['post'];
export type BulkAnswer =
  LookUps['responses'][200]['content']['application/json']['answers'][number];
type Question = NonNullable<LookUps['requestBody']>['content']['application/json'];

/** What was asked once. */
export interface BulkRun {
  readonly id: number;
  /** As pasted. */
  readonly values: readonly string[];
  readonly tooLong: readonly string[];
  /** Look-ups that a platform counts may be spent. */
  readonly spends: boolean;
}

const WAIT_MS = 2_000;
/** Opened as received. */
const AS_IS = ['link'];

/** All values at all platforms by one request; who has not answered soon is `pending`. */
export const askFirst = ({ values, spends }: BulkRun, signal: AbortSignal) =>
  ask({ values: [...values], sparing: !spends }, signal);

/** Asks again for what is pending, and for nothing else: one request for each platform that is waited for. */
export async function askOn(
  { values, spends }: BulkRun,
  known: readonly BulkAnswer[],
  signal: AbortSignal,
): Promise<BulkAnswer[]> {
  const fresh = new Map<number, Result[]>();
  const calls = [...waitedFor(known)].map(async ([provider, places]) => {
    const own = places.map((at) => values[at] ?? '');
    const question = { values: own, providers: [provider], sparing: !spends };
    for (const [n, { results }] of (await ask(question, signal)).entries()) {
      const at = places[n] ?? -1;
      fresh.set(at, [...(fresh.get(at) ?? []), ...results]);
    }
  });
  await Promise.all(calls);
  return known.map((answer, at) => withFresh(answer, fresh.get(at) ?? []));
}

/** Where in the list answers are still missing, by platform. */
export function waitedFor(known: readonly BulkAnswer[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { results }] of known.entries()) {
    for (const { provider, outcome } of results) {
      if (outcome !== 'pending') continue;
      const own = places.get(provider) ?? [];
      own.push(at);
      places.set(provider, own);
    }
  }
  return places;
}

const withFresh = (answer: BulkAnswer, fresh: readonly Result[]): BulkAnswer => ({
  ...answer,
  results: answer.results.map(
    (each) => fresh.find(({ provider }) => provider === each.provider) ?? each,
  ),
});

async function ask(question: Question, signal: AbortSignal): Promise<BulkAnswer[]> {
  const body = { ...question, brief: true, waitMs: WAIT_MS };
  const { answers } = await dataOf(api.POST('/api/v1/lookups', { body, signal }));
  return harmlessAll(answers, AS_IS);
}
