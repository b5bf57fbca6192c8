import { useEffect, useRef, useState } from 'react';
import { texts } from '../texts/texts.ts';
import { PlanDialog } from './plan/plan-dialog.tsx';
import { rewritesIn } from './plan/rewrites-in.ts';
import type { PlannedChanges } from './plan/use-plan.ts';
import { ResetDialog } from './reset-dialog.tsx';
import { SetbackNotice } from './setback-notice.tsx';
import { StepBar } from './step-bar.tsx';
import { StepForm, type StepFormProps } from './step-form.tsx';
import { STEPS } from './steps.ts';

export interface StepViewProps extends StepFormProps {
  /** 1: the next step, -1: the one before. */
  readonly onMove: (by: number) => void;
}

/** One step with its buttons. A change that rewrites reference sets is saved only after its plan was seen. */
export function StepView({ onMove, ...form }: StepViewProps) {
  const { step, settings, desk, completion } = form;
  const [plan, setPlan] = useState<PlannedChanges>();
  const [isResetting, setIsResetting] = useState(false);
  const { setback } = completion;
  const words = texts.settings.steps[step.id];
  const onComplete = () => {
    const changes = rewritesIn(step, settings, desk.drafts);
    if (changes === undefined) completion.complete(step);
    else setPlan(changes);
  };
  return (
    <section aria-labelledby="step-title" className="step">
      <StepTitle>{words.title}</StepTitle>
      <p className="step__help">{words.help}</p>
      {/* What is typed while it is saved would be forgotten with it. */}
      <fieldset className="step__form" disabled={completion.isSaving}>
        <StepForm {...form} />
      </fieldset>
      {setback !== undefined && (
        <SetbackNotice
          onInsist={() => completion.complete(step, true)}
          onTrust={(pem) => {
            completion.forget();
            desk.changeAuthority(setback.section, pem);
          }}
          setback={setback}
        />
      )}
      <StepBar
        isFirst={step === STEPS[0]}
        isLast={step === STEPS.at(-1)}
        isSaving={completion.isSaving}
        onBack={() => onMove(-1)}
        onComplete={onComplete}
        onNext={() => onMove(1)}
        onReset={() => setIsResetting(true)}
      />
      {plan !== undefined && (
        <PlanDialog
          changes={plan}
          onCancel={() => setPlan(undefined)}
          onConfirm={() => {
            setPlan(undefined);
            completion.complete(step);
          }}
        />
      )}
      {isResetting && <ResetDialog desk={desk} onClose={() => setIsResetting(false)} step={step} />}
    </section>
  );
}

/** Takes the focus when a step opens, so that screen readers say where one is. */
function StepTitle({ children }: { readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 className="page__section-title" id="step-title" ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
