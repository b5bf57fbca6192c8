import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

type Sets = Answer<paths['/api/v1/sets']['get']>;
export type SetRow = Sets['sets'][number];

const EVERY_MS = 30_000;

export const useSets = () =>
  useQuery({
    queryKey: ['sets'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sets', { signal })),
    refetchInterval: EVERY_MS,
  });
