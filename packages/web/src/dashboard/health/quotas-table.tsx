import type { Quota } from '../../api/use-quotas.ts';
import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { Grid, type GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';

const words = texts.health;

const COLUMNS: readonly GridColumn<Quota>[] = [
  { title: words.system, isName: true, cell: ({ provider }) => provider },
  { title: words.quotaPeriod, cell: ({ period }) => period },
  {
    title: words.spent,
    means: words.spentMeans,
    cell: ({ spent }) => words.spentBoth(count(spent.byHand), count(spent.automatic)),
  },
  {
    title: words.budget,
    isNumber: true,
    cell: ({ budget }) => (budget === undefined ? words.noBudget : count(budget)),
  },
  { title: words.left, means: words.leftMeans, cell: ({ left }) => leftOf(left) },
  {
    title: words.limited,
    means: words.limitedMeans,
    isNumber: true,
    cell: ({ spent }) => count(spent.limited),
  },
  { title: words.resets, cell: ({ endsAt }) => <Time at={endsAt} /> },
];

export function QuotasTable({ rows }: { readonly rows: readonly Quota[] }) {
  return (
    <>
      <p className="note-before">{words.quotasWhy}</p>
      <Grid columns={COLUMNS} keyOf={({ provider }) => provider} rows={rows} title={words.quotas} />
    </>
  );
}

function leftOf({ byHand, automatic }: Quota['left']): string {
  if (byHand === undefined || automatic === undefined) return words.noBudget;
  return words.leftBoth(count(byHand), count(automatic));
}
