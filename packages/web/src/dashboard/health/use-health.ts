import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

export type ConnectionRow = Answer<paths['/api/v1/health']['get']>['connections'][number];

const EVERY_MS = 15_000;

export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/health', { signal })),
    refetchInterval: EVERY_MS,
  });
