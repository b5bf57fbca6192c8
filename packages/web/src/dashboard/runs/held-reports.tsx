import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportTable } from './report-table.tsx';
import type { RunReport } from './use-runs.ts';

const words = texts.report;

const COLUMNS: readonly GridColumn<RunReport['held'][number]>[] = [
  { title: words.set, cell: ({ set }) => <span className="grid__name">{set}</span> },
  { title: words.heldMissing, cell: ({ collection }) => collection || words.onQradar },
  {
    title: words.heldEntries,
    isNumber: true,
    cell: ({ entries, of }) => words.heldOf(count(entries), count(of)),
  },
  { title: words.since, cell: ({ since }) => <Time at={since} /> },
  {
    title: texts.runs.state,
    cell: ({ confirmed }) => (confirmed ? words.heldConfirmed : words.heldWaits),
  },
];

/** Deletions that waited for an administrator when the run had ended. */
export function HeldReports({ held }: Pick<RunReport, 'held'>) {
  return (
    <ReportTable
      columns={COLUMNS}
      keyOf={({ set, collection }) => `${set} ${collection}`}
      rows={held}
      title={words.held}
    >
      <p>{words.heldWhy}</p>
    </ReportTable>
  );
}
