import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

const EVERY_MS = 2_000;

/** The job that brings indicators in, and how far it is. */
export const useSyncJob = () =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/jobs', { signal })),
    refetchInterval: EVERY_MS,
    select: ({ jobs }) => jobs.find(({ name }) => name === 'sync'),
  });

export type SyncJob = NonNullable<ReturnType<typeof useSyncJob>['data']>;

export type SyncOrder = 'run-full' | 'cancel';

/** Tells that job to do something. */
export function useSyncOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: SyncOrder) =>
      dataOf(api.POST('/api/v1/jobs/{job}/{order}', { params: { path: { job: 'sync', order } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
