import { Button } from '@carbon/react';
import { useState } from 'react';
import { texts } from '../texts/texts.ts';
import { harmless } from '../untrusted/harmless.ts';
import { AddForm } from './add-form.tsx';
import type { Report } from './answer.ts';
import { useTakers } from './use-feedback.ts';

export interface OfferToAddProps {
  readonly value: string;
  readonly provider: string;
  /** Shows the form at once. */
  readonly isOpen: boolean;
  readonly onReport: (report: Report) => void;
}

/** What a platform does not know can be added to it, where it takes that. */
export function OfferToAdd({ value, provider, isOpen, onReport }: OfferToAddProps) {
  const [open, setOpen] = useState(isOpen);
  const taker = useTakers().data?.find((each) => each.provider === provider);
  if (taker?.actions.includes('add') !== true) return null;
  const shown = harmless(value);
  return (
    <>
      <p className="offer">
        {texts.feedback.unknown(shown, provider)} {texts.feedback.offer(shown, provider)}
      </p>
      {open ? (
        <AddForm onCancel={() => setOpen(false)} onReport={onReport} taker={taker} value={value} />
      ) : (
        <Button kind="tertiary" onClick={() => setOpen(true)} size="sm">
          {texts.feedback.buttons.add(provider)}
        </Button>
      )}
    </>
  );
}
