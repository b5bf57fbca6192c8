import { ArrowLeft, ArrowRight, CheckmarkOutline } from '@carbon/icons-react';
import { Button, InlineLoading } from '@carbon/react';
import { texts } from '../texts/texts.ts';

export interface StepBarProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isSaving: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onComplete: () => void;
  readonly onReset: () => void;
}

/** The buttons below a step. */
export function StepBar(props: StepBarProps) {
  const words = texts.settings.bar;
  const { isFirst, isLast, isSaving, onBack, onNext, onComplete, onReset } = props;
  return (
    <div className="step__bar">
      <Button disabled={isSaving} onClick={onComplete} renderIcon={CheckmarkOutline}>
        {words.complete}
      </Button>
      <Button disabled={isSaving} kind="ghost" onClick={onReset}>
        {words.reset}
      </Button>
      {isSaving && <InlineLoading description={words.saving} />}
      <div className="step__move">
        <Button
          disabled={isFirst || isSaving}
          kind="secondary"
          onClick={onBack}
          renderIcon={ArrowLeft}
        >
          {words.back}
        </Button>
        <Button
          disabled={isLast || isSaving}
          kind="secondary"
          onClick={onNext}
          renderIcon={ArrowRight}
        >
          {words.next}
        </Button>
      </div>
    </div>
  );
}
