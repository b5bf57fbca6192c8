import { Modal, ProgressBar } from '@carbon/react';
import { count } from '../../format/count.ts';
import { duration } from '../../format/duration.ts';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';
import { PlanTable } from './plan-table.tsx';
import { type PlannedChanges, type PlanState, usePlan } from './use-plan.ts';

export interface PlanDialogProps {
  readonly changes: PlannedChanges;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a change would do to the reference sets, before it is saved. */
export function PlanDialog({ changes, onConfirm, onCancel }: PlanDialogProps) {
  const words = texts.settings.plan;
  const state = usePlan(changes);
  return (
    <Modal
      modalHeading={words.title}
      onRequestClose={onCancel}
      onRequestSubmit={onConfirm}
      open
      primaryButtonDisabled={state.plan?.state !== 'done'}
      primaryButtonText={words.confirm}
      secondaryButtonText={words.cancel}
      size="lg"
    >
      <PlanBody {...state} />
    </Modal>
  );
}

function PlanBody({ plan, error }: PlanState) {
  const words = texts.settings.plan;
  if (error !== null) return <Failure error={error} title={words.failed} />;
  if (plan === undefined || plan.state === 'running') return <Working plan={plan} />;
  if (plan.report === undefined) {
    return <Failure error={new Error(plan.error ?? '')} title={words.failed} />;
  }
  const { totals = {}, estimateSeconds, report } = plan;
  return (
    <div className="plan">
      <p>{words.summary(count(totals['added'] ?? 0), count(totals['removed'] ?? 0))}</p>
      {estimateSeconds !== undefined && (
        <p>{words.takes(duration(Math.max(estimateSeconds, 1) * 1_000))}</p>
      )}
      {report.held.length > 0 && <p>{words.held}</p>}
      {report.errors.map(({ message }) => (
        <Failure error={new Error(message)} key={message} title={words.incomplete} />
      ))}
      <PlanTable sets={report.sets} />
    </div>
  );
}

function Working({ plan }: Pick<PlanState, 'plan'>) {
  const words = texts.settings.plan;
  const { done, total, phase } = plan?.progress ?? { done: 0, phase: '' };
  return (
    <ProgressBar
      helperText={
        total === undefined ? phase : `${phase}: ${texts.common.of(count(done), count(total))}`
      }
      label={words.working}
      {...(total !== undefined && { max: total, value: done })}
    />
  );
}
