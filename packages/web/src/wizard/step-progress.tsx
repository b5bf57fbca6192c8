import { ProgressIndicator, ProgressStep } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import type { Settings } from './settings-types.ts';
import { isComplete, STEPS, type Step, wasEntered } from './steps.ts';

export interface StepProgressProps {
  readonly settings: Settings;
  readonly at: number;
  readonly onMove: (to: number) => void;
}

/** Which steps there are, which are done, and which lack something. */
export function StepProgress({ settings, at, onMove }: StepProgressProps) {
  const words = texts.settings;
  return (
    <nav aria-label={words.stepsLabel} className="steps">
      <ProgressIndicator currentIndex={at} onChange={onMove} spaceEqually>
        {STEPS.map((step) => (
          <ProgressStep
            complete={isComplete(step, settings)}
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

const lacksSomething = ({ sections }: Step, settings: Settings): boolean =>
  settings.sections.some(
    (each) => sections.includes(each.name) && wasEntered(each) && !each.isComplete,
  );
