import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/openapi-types.ts';
import { harmlessAll } from '../untrusted/harmless.ts';
import type { Answer } from './answer.ts';

const WAIT_MS = 1_000;
const AGAIN_MS = 1_500;
const LONGEST_AGAIN_MS = 30_000;
const REFRESH_WAIT_MS = 20_000;
/** Kept, opened or sent back as received; where it is shown it goes through `harmless`. */
const AS_IS = ['raw', 'link', 'origin'];

type LookUpCall = paths['/api/v1/lookups']['get']['parameters'];

const isOnItsWay = ({ results }: Answer): boolean =>
  results.some(({ outcome, stale }) => outcome === 'pending' || stale);

/**
 * What is known of a value; asked again as long as somebody has not answered. Where people chose a platform, no quota of
 * the others is spent on it.
 */
export function useAnswer(value: string, chosen: string | undefined) {
  const client = useQueryClient();
  const queryKey = ['lookup', value];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const [fresh, own] = await Promise.all(
        chosen === undefined
          ? [ask({ value }, signal)]
          : [ask({ value, sparing: 'true' }, signal), ask({ value, provider: chosen }, signal)],
      );
      return unlessPending(merged(fresh, own), client.getQueryData<Answer>(queryKey));
    },
    enabled: value !== '',
    // Ever more seldom: a platform that cannot be reached leaves its old answer on its way for long.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && isOnItsWay(data)
        ? Math.min(AGAIN_MS * dataUpdateCount, LONGEST_AGAIN_MS)
        : false,
    refetchOnWindowFocus: false,
  });
}

/** Who is being asked anew keeps what was shown until the new is there. */
const unlessPending = (fresh: Answer, shown: Answer | undefined): Answer => ({
  ...fresh,
  results: fresh.results.map((each) => {
    const before = shown?.results.find(({ provider }) => provider === each.provider);
    return each.outcome === 'pending' && before !== undefined && before.outcome !== 'pending'
      ? { ...before, stale: true }
      : each;
  }),
});

/** Asks one platform anew, whatever is kept. */
export function useRefresh(value: string, provider: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const body = { values: [value], providers: [provider], refresh: true, raw: true };
      const call = api.POST('/api/v1/lookups', { body: { ...body, waitMs: REFRESH_WAIT_MS } });
      return harmlessAll((await dataOf(call)).answers, AS_IS);
    },
    onSuccess: async ([fresh]) => {
      // An answer on its way was given before this one.
      await client.cancelQueries({ queryKey: ['lookup', value] });
      client.setQueryData<Answer>(['lookup', value], (known) => known && merged(known, fresh));
    },
  });
}

type Question = Pick<NonNullable<LookUpCall['query']>, 'value' | 'sparing' | 'provider'>;

async function ask(question: Question, signal: AbortSignal): Promise<Answer> {
  const query = { ...question, waitMs: WAIT_MS, raw: 'true' };
  const call = api.GET('/api/v1/lookups', { signal, params: { query } });
  return harmlessAll(await dataOf(call), AS_IS);
}

const merged = (known: Answer, fresh: Answer | undefined): Answer => ({
  ...known,
  results: known.results.map(
    (each) => fresh?.results.find(({ provider }) => provider === each.provider) ?? each,
  ),
});
