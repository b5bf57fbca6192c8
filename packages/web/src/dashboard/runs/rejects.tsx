import { count } from '../../format/count.ts';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportTable } from './report-table.tsx';
import type { RunReport } from './use-runs.ts';

const words = texts.report;
const MOST = 200;

interface Row {
  readonly set: string;
  readonly value: string;
  readonly reason: string;
}

const COLUMNS: readonly GridColumn<Row>[] = [
  { title: words.set, cell: ({ set }) => <span className="grid__name">{set}</span> },
  { title: words.value, cell: ({ value }) => <span className="value">{value}</span> },
  { title: words.reason, cell: ({ reason }) => reason },
];

/** The values that found no place, and why. */
export function Rejects({ sets }: Pick<RunReport, 'sets'>) {
  const all = sets.reduce((sum, { rejectedCount }) => sum + rejectedCount, 0);
  const rows = sets
    .flatMap(({ name, rejected }) => rejected.map((each) => ({ set: name, ...each })))
    .slice(0, MOST);
  return (
    <ReportTable
      columns={COLUMNS}
      keyOf={({ set, value }, n) => `${n} ${set} ${value}`}
      rows={rows}
      title={words.rejects}
    >
      {rows.length < all && <p>{words.rejectsMore(count(rows.length), count(all))}</p>}
    </ReportTable>
  );
}
