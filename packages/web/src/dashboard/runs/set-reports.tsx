import { count } from '../../format/count.ts';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportTable } from './report-table.tsx';
import type { RunReport } from './use-runs.ts';

const words = texts.report;
type Row = RunReport['sets'][number];

const number = (title: string, means: string, of: (row: Row) => number): GridColumn<Row> => ({
  title,
  means,
  isNumber: true,
  cell: (row) => count(of(row)),
});

const COLUMNS: readonly GridColumn<Row>[] = [
  { title: words.set, cell: ({ name }) => <span className="grid__name">{name}</span> },
  number(words.added, words.addedMeans, ({ added }) => added),
  number(words.refreshed, words.refreshedMeans, ({ refreshed }) => refreshed),
  number(words.removed, words.removedMeans, ({ removed }) => removed),
  number(words.unchanged, words.unchangedMeans, ({ unchanged }) => unchanged),
  number(words.repaired, words.repairedMeans, ({ repaired }) => repaired),
  number(words.cut, words.cutMeans, ({ cut }) => cut),
  number(words.tooOld, words.tooOldMeans, ({ tooOld }) => tooOld),
  number(words.rejected, words.rejectedMeans, ({ rejectedCount }) => rejectedCount),
];

export function SetReports({ sets }: Pick<RunReport, 'sets'>) {
  if (sets.length === 0) return <p className="muted">{words.nothingDone}</p>;
  return (
    <ReportTable columns={COLUMNS} keyOf={({ name }) => name} rows={sets} title={words.sets} />
  );
}
