import { useQuery } from '@tanstack/react-query';
import type { Answer } from './answer.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './openapi-types.ts';

export type Quota = Answer<paths['/api/v1/quotas']['get']>['quotas'][number];

const EVERY_MS = 15_000;

/** What is left at platforms that count look-ups. */
export const useQuotas = () =>
  useQuery({
    queryKey: ['quotas'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/quotas', { signal })),
    refetchInterval: EVERY_MS,
  });
