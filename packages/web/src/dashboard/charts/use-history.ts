import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

export type History = Answer<paths['/api/v1/history']['get']>;
export type Ages = Answer<paths['/api/v1/ages']['get']>;

const EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

/** Of the last so many days. */
export const useHistory = (days: number) =>
  useQuery({
    queryKey: ['history', days],
    queryFn: ({ signal }) => {
      const since = Date.now() - days * DAY_MS;
      return dataOf(api.GET('/api/v1/history', { signal, params: { query: { since } } }));
    },
    refetchInterval: EVERY_MS,
  });

export const useAges = () =>
  useQuery({
    queryKey: ['ages'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/ages', { signal })),
    refetchInterval: EVERY_MS,
  });
