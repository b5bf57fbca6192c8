import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';
import { harmlessAll } from '../../untrusted/harmless.ts';

export type TrailRow = Answer<paths['/api/v1/audit']['get']>['entries'][number];

/** Instead of the id that a page starts after. */
const NEWEST = 0;

/** Who did what, the newest first, with this text somewhere in it. */
export const useTrail = (text: string) =>
  useInfiniteQuery({
    queryKey: ['trail', text],
    queryFn: async ({ signal, pageParam }) => {
      const before = pageParam === NEWEST ? {} : { before: pageParam };
      const query = { limit: 50, ...(text !== '' && { text }), ...before };
      return harmlessAll(await dataOf(api.GET('/api/v1/audit', { signal, params: { query } })));
    },
    initialPageParam: NEWEST,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
