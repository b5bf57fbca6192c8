import type { Result } from '../lookup/answer.ts';
import { inBrief } from '../lookup/in-brief.ts';
import { ToneIcon } from '../lookup/tone-icon.tsx';
import { texts } from '../texts/texts.ts';
import { scoreOf } from './bulk-order.ts';

/** What a platform says of a value in a few words. */
export function PlatformCell({ result }: { readonly result: Result }) {
  const { tone, words } = inBrief(result);
  if (result.outcome !== 'found') return <span className="muted">{words}</span>;
  return (
    <div className="platform-cell">
      {tone !== undefined && <ToneIcon size={16} tone={tone} />}
      <div>
        {words}
        {detailsOf(result, words).map((detail) => (
          <p className="muted" key={detail}>
            {detail}
          </p>
        ))}
      </div>
    </div>
  );
}

function detailsOf(result: Result, words: string): readonly string[] {
  const status = result.matches.find((match) => match.status !== undefined)?.status;
  const score = scoreOf(result);
  return [
    ...(status === undefined || status === words ? [] : [status]),
    ...(score === undefined ? [] : [texts.bulk.score(String(score))]),
    ...(result.stale ? [texts.bulk.outdated] : []),
  ];
}
