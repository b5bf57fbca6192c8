import { Button } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { count } from '../../format/count.ts';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';
import { useSyncJob, useSyncOrder } from './use-sync-job.ts';

/** The two orders of the guide: pull everything, and forget what was looked up. */
export function Orders() {
  const words = texts.settings.orders;
  const job = useSyncJob();
  const pull = useSyncOrder();
  const clear = useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/cache')),
  });
  const error = pull.error ?? clear.error;
  return (
    <>
      <Button disabled={clear.isPending} kind="tertiary" onClick={() => clear.mutate()} size="md">
        {words.clear}
      </Button>
      <Button
        disabled={job.data === undefined || job.data.isFull || pull.isPending}
        onClick={() => pull.mutate('run-full')}
        size="md"
      >
        {words.pull}
      </Button>
      <p className="page__said" role="status">
        {clear.data !== undefined && words.cleared(count(clear.data.forgotten))}
      </p>
      {error !== null && <Failure error={error} title={words.failed} />}
    </>
  );
}
