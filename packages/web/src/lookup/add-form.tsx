import { Button } from '@carbon/react';
import { type FormEvent, useState } from 'react';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import { webAddress } from '../untrusted/web-address.ts';
import { type Draft, isConfidence, NOTHING_SAID, presetOf, toDetails } from './add-draft.ts';
import { AddFields } from './add-fields.tsx';
import type { Report, Taker } from './answer.ts';
import { effectOf } from './effect-of.ts';
import { useDestinations, useFeedback } from './use-feedback.ts';

export interface AddFormProps {
  readonly value: string;
  readonly taker: Taker;
  readonly onCancel: () => void;
  readonly onReport: (report: Report) => void;
}

/** Adds an indicator, with all that the platform takes with it. */
export function AddForm({ value, taker, onCancel, onReport }: AddFormProps) {
  const [draft, setDraft] = useState<Draft>(NOTHING_SAID);
  const destinations = useDestinations(taker);
  const deed = useFeedback(value, taker.provider, (report) => {
    if (taker.opensAdded) open(report);
    onReport(report);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const destination = draft.destination ?? presetOf(destinations.data);
    const details = toDetails({ ...draft, destination });
    if (isConfidence(draft.confidence)) deed.mutate({ action: 'add', ...(details && { details }) });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <p>{effectOf('add', taker)}</p>
      <AddFields destinations={destinations} draft={draft} onChange={setDraft} taker={taker} />
      {deed.error !== null && <Failure error={deed.error} title={texts.feedback.failed} />}
      <div className="panel__buttons">
        <Button disabled={deed.isPending} kind="secondary" onClick={onCancel} size="md">
          {texts.feedback.cancel}
        </Button>
        <Button disabled={deed.isPending} size="md" type="submit">
          {deed.isPending ? texts.feedback.sending : texts.feedback.confirm.add}
        </Button>
      </div>
    </form>
  );
}

/** The link is shown, too: a browser may not let it open by itself. */
function open({ result }: Report): void {
  const address = result?.outcome === 'done' ? webAddress(result.link) : undefined;
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}
