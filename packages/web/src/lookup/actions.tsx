import { Button } from '@carbon/react';
import { useState } from 'react';
import { takeFocus } from '../frame/take-focus.ts';
import { texts } from '../texts/texts.ts';
import { ActPanel } from './act-panel.tsx';
import type { Action, Report } from './answer.ts';
import { useTakers } from './use-feedback.ts';

export interface ActionsProps {
  readonly value: string;
  readonly provider: string;
  readonly onReport: (report: Report) => void;
}

/** What can be said to a platform of a record that it has. */
export function Actions({ value, provider, onReport }: ActionsProps) {
  const [chosen, setChosen] = useState<Action>();
  const [isBack, setIsBack] = useState(false);
  const taker = useTakers().data?.find((each) => each.provider === provider);
  const marks = taker?.actions.filter((action) => action !== 'add') ?? [];
  if (taker === undefined || marks.length === 0) return null;
  if (chosen !== undefined) {
    const close = () => {
      setChosen(undefined);
      setIsBack(true);
    };
    const report = (given: Report) => {
      close();
      onReport(given);
    };
    return (
      <section
        aria-label={texts.feedback.buttons[chosen](provider)}
        className="acting"
        key="acting"
        ref={takeFocus}
        tabIndex={-1}
      >
        <ActPanel action={chosen} onCancel={close} onReport={report} taker={taker} value={value} />
      </section>
    );
  }
  return (
    <section
      aria-label={texts.feedback.actions(provider)}
      className="actions"
      key="actions"
      ref={isBack ? takeFocus : undefined}
      tabIndex={-1}
    >
      {marks.map((action) => (
        <Button key={action} kind="tertiary" onClick={() => setChosen(action)} size="sm">
          {texts.feedback.buttons[action](provider)}
        </Button>
      ))}
    </section>
  );
}
