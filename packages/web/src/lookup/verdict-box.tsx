import { texts } from '../texts/texts.ts';
import type { Verdict } from './answer.ts';
import { ToneIcon } from './tone-icon.tsx';

/** What a platform makes of an indicator: the word, how sure it is, and why. */
export function VerdictBox({ verdict }: { readonly verdict: Verdict }) {
  const { word, tone, confidence, reason } = verdict;
  return (
    <div className={`verdict verdict--${tone}`}>
      <ToneIcon size={24} tone={tone} />
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
