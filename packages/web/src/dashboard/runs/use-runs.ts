import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';
import { harmlessAll } from '../../untrusted/harmless.ts';

export type RunRow = Answer<paths['/api/v1/runs']['get']>['runs'][number];
export type OffenseRunRow = Answer<paths['/api/v1/offense-runs']['get']>['runs'][number];
export type RunReport = Answer<paths['/api/v1/runs/{id}']['get']>['report'];

const EVERY_MS = 15_000;
const DAY_MS = 86_400_000;
const PAGE = 100;
/** Instead of the id that a page starts after. */
const NEWEST = 0;

const pageOfRuns = (before: number, signal: AbortSignal) => {
  const query = { limit: PAGE, ...(before !== NEWEST && { before }) };
  return dataOf(api.GET('/api/v1/runs', { signal, params: { query } }));
};

/** Runs over the reference sets, the newest first, page after page. */
export const useRuns = () =>
  useInfiniteQuery({
    queryKey: ['runs'],
    queryFn: ({ signal, pageParam }) => pageOfRuns(pageParam, signal),
    initialPageParam: NEWEST,
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  });

/** All of them that began within the last so many days. */
export const useRunsOf = (days: number) =>
  useQuery({
    queryKey: ['runs-of', days],
    queryFn: async ({ signal }) => {
      const since = Date.now() - days * DAY_MS;
      const found: RunRow[] = [];
      let next: number | undefined = NEWEST;
      while (next !== undefined && (found.at(-1)?.startedAt ?? since) >= since) {
        const page: Awaited<ReturnType<typeof pageOfRuns>> = await pageOfRuns(next, signal);
        found.push(...page.runs);
        next = page.next;
      }
      return found.filter(({ startedAt }) => startedAt >= since);
    },
    refetchInterval: 60_000,
  });

/** Runs over the offenses in the same way. */
export const useOffenseRuns = () =>
  useInfiniteQuery({
    queryKey: ['offense-runs'],
    queryFn: async ({ signal, pageParam }) => {
      const query = { limit: PAGE, ...(pageParam !== NEWEST && { before: pageParam }) };
      return harmlessAll(
        await dataOf(api.GET('/api/v1/offense-runs', { signal, params: { query } })),
      );
    },
    initialPageParam: NEWEST,
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  });

/** All about one run; what has ended does not change. */
export const useRun = (id: number) =>
  useQuery({
    queryKey: ['run', id],
    queryFn: async ({ signal }) =>
      harmlessAll(await dataOf(api.GET('/api/v1/runs/{id}', { signal, params: { path: { id } } }))),
    staleTime: Number.POSITIVE_INFINITY,
  });
