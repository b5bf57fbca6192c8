import { Button } from '@carbon/react';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import type { Action, Report, Taker } from './answer.ts';
import { effectOf } from './effect-of.ts';
import { useFeedback } from './use-feedback.ts';

export interface ActPanelProps {
  readonly value: string;
  readonly taker: Taker;
  readonly action: Action;
  readonly onCancel: () => void;
  readonly onReport: (report: Report) => void;
}

/** What will happen, and a button that does it. */
export function ActPanel({ value, taker, action, onCancel, onReport }: ActPanelProps) {
  const deed = useFeedback(value, taker.provider, onReport);
  return (
    <div className="panel">
      <p>{effectOf(action, taker)}</p>
      {deed.error !== null && <Failure error={deed.error} title={texts.feedback.failed} />}
      <div className="panel__buttons">
        <Button disabled={deed.isPending} kind="secondary" onClick={onCancel} size="md">
          {texts.feedback.cancel}
        </Button>
        <Button disabled={deed.isPending} onClick={() => deed.mutate({ action })} size="md">
          {deed.isPending ? texts.feedback.sending : texts.feedback.confirm[action]}
        </Button>
      </div>
    </div>
  );
}
