import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

type Sets = paths['/api/v1/sets']['get']['responses'][200]['content']['application/json'];
export type SetRow = Sets['sets'][number];

const EVERY_MS = 30_000;

export const useSets = () =>
  useQuery({
    queryKey: ['sets'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sets', { signal })),
    refetchInterval: EVERY_MS,
  });
