import { ProgressIndicator, ProgressStep, type ProgressStepProps } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import type { Settings } from './settings-types.ts';
import { isComplete, STEPS, type Step, wasEntered } from './steps.ts';

export interface StepProgressProps {
  readonly settings: Settings;
  readonly at: number;
  /** Undefined while no other step can be opened. */
  readonly onMove: ((to: number) => void) | undefined;
}

/** Which steps there are, which are done, and which lack something. */
export function StepProgress({ settings, at, onMove }: StepProgressProps) {
  const words = texts.settings;
  return (
    <nav aria-label={words.stepsLabel} className="steps">
      <ProgressIndicator currentIndex={at} spaceEqually {...(onMove && { onChange: onMove })}>
        {STEPS.map((step) => (
          <OwnStep
            isDone={isComplete(step, settings)}
            invalid={lacksSomething(step, settings)}
            key={step.id}
            label={words.steps[step.id].label}
            secondaryLabel={step.isOptional ? words.optional : ''}
          />
        ))}
      </ProgressIndicator>
    </nav>
  );
}

/** Carbon ticks all steps before the current one, also those that were skipped (1.117). */
function OwnStep({ isDone, current, ...step }: ProgressStepProps & { readonly isDone: boolean }) {
  return <ProgressStep {...step} complete={isDone} current={current === true && !isDone} />;
}

const lacksSomething = ({ sections }: Step, settings: Settings): boolean =>
  settings.sections.some(
    (each) => sections.includes(each.name) && wasEntered(each) && !each.isComplete,
  );
