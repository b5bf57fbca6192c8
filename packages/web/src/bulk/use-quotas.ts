import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/openapi-types.ts';

export type Quota =
  paths['/api/v1/quotas']['get']['responses'][200]['content']['application/json']['quotas'][number];

/** What is left at platforms that count look-ups. */
export const useQuotas = () =>
  useQuery({
    queryKey: ['quotas'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/quotas', { signal })),
  });
