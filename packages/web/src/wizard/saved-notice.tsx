import { InlineLoading } from '@carbon/react';
import { Notice } from '../frame/notice.tsx';
import { texts } from '../texts/texts.ts';
import type { Settings } from './settings-types.ts';
import { isComplete, STEPS, type Step } from './steps.ts';

export interface SavedNoticeProps {
  readonly step: Step;
  readonly settings: Settings;
}

/** After a step was saved: that it was, and whether anything is left to do. */
export function SavedNotice({ step, settings }: SavedNoticeProps) {
  const words = texts.settings.saved;
  const isAll = STEPS.every((each) => each.isOptional || isComplete(each, settings));
  const isBusy = settings.state === 'reopening' || settings.state === 'starting';
  return (
    <Notice
      kind="success"
      subtitle={isAll ? words.all : words.one(texts.settings.steps[step.id].label)}
      title={isAll ? words.allTitle : words.title}
    >
      {isBusy && <InlineLoading description={words.reopening} />}
    </Notice>
  );
}
