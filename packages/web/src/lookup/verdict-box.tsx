import {
  CheckmarkFilled,
  ErrorFilled,
  InformationFilled,
  WarningAltFilled,
} from '@carbon/icons-react';
import { texts } from '../texts/texts.ts';
import type { Verdict } from './answer.ts';

const ICONS = {
  bad: ErrorFilled,
  doubtful: WarningAltFilled,
  neutral: InformationFilled,
  good: CheckmarkFilled,
} as const;

/** What a platform makes of an indicator: the word, how sure it is, and why; the colour says nothing alone. */
export function VerdictBox({ verdict }: { readonly verdict: Verdict }) {
  const { word, tone, confidence, reason } = verdict;
  const Icon = ICONS[tone];
  return (
    <div className={`verdict verdict--${tone}`}>
      <Icon aria-label={texts.lookup.tones[tone]} className="verdict__icon" size={24} />
      <div>
        <p className="verdict__word">
          <span className="visually-hidden">{texts.lookup.verdict}: </span>
          {word}
        </p>
        {confidence !== undefined && (
          <p>
            {texts.lookup.confidence}: {confidence}
          </p>
        )}
        {reason !== undefined && <p>{reason}</p>}
      </div>
    </div>
  );
}
