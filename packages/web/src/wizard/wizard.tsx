import { useState } from 'react';
import { SavedNotice } from './saved-notice.tsx';
import type { Settings } from './settings-types.ts';
import { StepProgress } from './step-progress.tsx';
import { StepView } from './step-view.tsx';
import { isComplete, STEPS, type Step } from './steps.ts';
import { useCompletion } from './use-completion.ts';
import { useDrafts } from './use-drafts.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

/** The configuration, one step per system. */
export function Wizard({ settings }: { readonly settings: Settings }) {
  const [at, setAt] = useState(() => firstOpen(settings));
  const [saved, setSaved] = useState<Step>();
  const desk = useDrafts();
  useLeaveWarning(desk.drafts);
  const completion = useCompletion(settings, desk, (step) => {
    move(STEPS.indexOf(step) + 1);
    setSaved(step);
  });
  const move = (to: number) => {
    setSaved(undefined);
    completion.forget();
    setAt(Math.min(Math.max(to, 0), STEPS.length - 1));
  };
  const step = STEPS[at];
  if (step === undefined) return null;
  return (
    <>
      <StepProgress
        at={at}
        // How saving ends is told at the step that is saved.
        onMove={completion.isSaving ? undefined : move}
        settings={settings}
      />
      {saved !== undefined && <SavedNotice settings={settings} step={saved} />}
      <StepView
        completion={completion}
        desk={desk}
        key={step.id}
        onMove={(by) => move(at + by)}
        settings={settings}
        step={step}
      />
    </>
  );
}

/** Where somebody who comes back goes on. */
function firstOpen(settings: Settings): number {
  const open = STEPS.findIndex((step) => !step.isOptional && !isComplete(step, settings));
  return Math.max(open, 0);
}
