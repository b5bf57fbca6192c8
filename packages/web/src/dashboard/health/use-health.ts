import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

type Health = paths['/api/v1/health']['get']['responses'][200]['content']['application/json'];
export type ConnectionRow = Health['connections'][number];
type Quotas = paths['/api/v1/quotas']['get']['responses'][200]['content']['application/json'];
export type QuotaRow = Quotas['quotas'][number];

const EVERY_MS = 15_000;

export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/health', { signal })),
    refetchInterval: EVERY_MS,
  });

export const useQuotas = () =>
  useQuery({
    queryKey: ['quotas'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/quotas', { signal })),
    refetchInterval: EVERY_MS,
  });
