import { count, percent } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import { shareOf } from './sort-sets.ts';
import type { SetRow } from './use-sets.ts';

const NEARLY = 0.9;

/** A bar with its number. */
export function BudgetShare({ row }: { readonly row: SetRow }) {
  const share = shareOf(row);
  const words = texts.dashboard.sets;
  if (share === undefined || row.budget === undefined)
    return <span className="muted">{words.noBudget}</span>;
  const level = row.leftOut > 0 ? 'full' : share >= NEARLY ? 'nearly' : 'free';
  return (
    <div className="share">
      <div aria-hidden className="share__track">
        <div
          className={`share__bar share__bar--${level}`}
          style={{ inlineSize: percentOf(share) }}
        />
      </div>
      <span className="share__number">{percent(share)}</span>
      <span className="muted">
        {words.of(count(row.budget))}
        {row.leftOut > 0 && `, ${words.left(count(row.leftOut))}`}
      </span>
    </div>
  );
}

const percentOf = (share: number): string => `${Math.min(100, share * 100)}%`;
