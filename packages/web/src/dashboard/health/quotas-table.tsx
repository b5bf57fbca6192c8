import type { Quota } from '../../api/use-quotas.ts';
import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { HeadCell } from '../../frame/head-cell.tsx';
import { texts } from '../../texts/texts.ts';

const words = texts.health;

export function QuotasTable({ rows }: { readonly rows: readonly Quota[] }) {
  return (
    <>
      <p className="note-before">{words.quotasWhy}</p>
      <table className="grid" aria-label={words.quotas}>
        <thead>
          <tr>
            <HeadCell title={words.system} />
            <HeadCell title={words.quotaPeriod} />
            <HeadCell means={words.spentMeans} title={words.spent} />
            <HeadCell isNumber title={words.budget} />
            <HeadCell means={words.leftMeans} title={words.left} />
            <HeadCell isNumber means={words.limitedMeans} title={words.limited} />
            <HeadCell title={words.resets} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ provider, period, endsAt, budget, spent, left }) => (
            <tr key={provider}>
              <th scope="row">{provider}</th>
              <td>{period}</td>
              <td>{words.spentBoth(count(spent.byHand), count(spent.automatic))}</td>
              <td className="number">{budget === undefined ? words.noBudget : count(budget)}</td>
              <td>{leftOf(left)}</td>
              <td className="number">{count(spent.limited)}</td>
              <td>
                <Time at={endsAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function leftOf({ byHand, automatic }: Quota['left']): string {
  if (byHand === undefined || automatic === undefined) return words.noBudget;
  return words.leftBoth(count(byHand), count(automatic));
}
