import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { askFirst, askOn, type BulkAnswer, type BulkRun, waitedFor } from './bulk-answers.ts';

const AGAIN_MS = 500;

/** The answers to a run in the order of its values; asked for on as long as some are missing, and nobody stopped it. */
export function useBulk(run: BulkRun | undefined, isStopped: boolean) {
  const client = useQueryClient();
  const queryKey = ['bulk', run?.id];
  return useQuery({
    queryKey,
    queryFn:
      run === undefined
        ? skipToken
        : ({ signal }) => {
            const known = client.getQueryData<BulkAnswer[]>(queryKey);
            return known === undefined ? askFirst(run, signal) : askOn(run, known, signal);
          },
    refetchInterval: ({ state: { data, status } }) =>
      !isStopped && status === 'success' && data !== undefined && waitedFor(data).size > 0
        ? AGAIN_MS
        : false,
    // The answers of hundreds of values are kept no longer than they are shown.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
