import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

const EVERY_MS = 10_000;

/** Whether the app is configured; asked again every ten seconds while the page is seen. */
export const useStatus = () =>
  useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/status', { signal })),
    refetchInterval: EVERY_MS,
  });
