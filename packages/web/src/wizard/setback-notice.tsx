import { Refusal } from '../api/refusal.ts';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import { TestOutcome } from './test/test-outcome.tsx';
import type { Setback } from './use-completion.ts';

export interface SetbackNoticeProps {
  readonly setback: Setback;
  readonly onInsist: () => void;
  readonly onTrust: (pem: string) => void;
}

/** Why a step was not saved, and what can be done. */
export function SetbackNotice({ setback, onInsist, onTrust }: SetbackNoticeProps) {
  const words = texts.settings.setback;
  const { section, error, test } = setback;
  if (test !== undefined) return <TestOutcome onInsist={onInsist} onTrust={onTrust} test={test} />;
  const code = error instanceof Refusal ? error.code : '';
  const advice = words.byCode[code];
  const title = words.title(texts.settings.sections[section] ?? section);
  return <Failure error={advice === undefined ? error : new Error(advice)} title={title} />;
}
