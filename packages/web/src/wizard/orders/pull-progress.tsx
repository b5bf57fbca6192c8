import { Button, ProgressBar } from '@carbon/react';
import { wordsOf } from '../../api/words-of.ts';
import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { Notice } from '../../frame/notice.tsx';
import { texts } from '../../texts/texts.ts';
import { type SyncJob, useSyncJob, useSyncOrder } from './use-sync-job.ts';

/** While indicators are brought in: how far, and a way to stop. Else how the last time went. */
export function PullProgress() {
  const { data: job } = useSyncJob();
  if (job === undefined) return null;
  if (job.state === 'running' || job.state === 'cancelling') return <Running job={job} />;
  return job.last === undefined ? null : <Last last={job.last} />;
}

function Running({ job }: { readonly job: SyncJob }) {
  const words = texts.settings.orders;
  const order = useSyncOrder();
  const { done = 0, total } = job.progress ?? {};
  const isCancelling = job.state === 'cancelling' || order.isPending;
  const far = job.progress === undefined ? words.starting : farOf(job.progress);
  return (
    <div className="running">
      <ProgressBar
        helperText={far}
        label={job.isFull ? words.runningFull : words.running}
        {...(total !== undefined && total > 0 && { max: total, value: Math.min(done, total) })}
      />
      <Button disabled={isCancelling} kind="ghost" onClick={() => order.mutate('cancel')} size="sm">
        {isCancelling ? words.cancelling : texts.common.cancel}
      </Button>
      {order.error !== null && <p role="alert">{wordsOf(order.error)}</p>}
    </div>
  );
}

const farOf = ({ phase, done, total }: NonNullable<SyncJob['progress']>): string =>
  `${phase}: ${total === undefined ? count(done) : texts.common.of(count(done), count(total))}`;

function Last({ last }: { readonly last: NonNullable<SyncJob['last']> }) {
  const words = texts.settings.orders;
  const { outcome, endedAt, error } = last;
  return (
    <div className="running">
      <p>
        {words.outcomes[outcome]} <Time at={endedAt} />
      </p>
      {error !== undefined && <Notice kind="error" subtitle={error} title={words.failedRun} />}
    </div>
  );
}
