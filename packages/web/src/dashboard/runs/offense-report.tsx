import { count } from '../../format/count.ts';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportErrors } from './report-errors.tsx';
import { ReportTable } from './report-table.tsx';
import type { OffenseRunRow } from './use-runs.ts';

const words = texts.report;

const COLUMNS: readonly GridColumn<OffenseRunRow['troubles'][number]>[] = [
  { title: words.offenses, cell: ({ offenseId }) => words.offense(String(offenseId)) },
  { title: words.value, cell: ({ value }) => <span className="value">{value}</span> },
  { title: words.reason, cell: ({ reason }) => reason },
];

/** All about one run over the offenses. */
export function OffenseReport({ run }: { readonly run: OffenseRunRow }) {
  const counts = Object.entries(words.counts) as [keyof typeof words.counts, string][];
  return (
    <div className="report">
      <ReportErrors errors={run.errors} />
      <dl className="counts">
        {counts.map(([name, title]) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{count(run.counts[name])}</dd>
          </div>
        ))}
      </dl>
      <ReportTable
        columns={COLUMNS}
        keyOf={({ offenseId, value }, n) => `${n} ${offenseId} ${value ?? ''}`}
        rows={run.troubles}
        title={words.troubles}
      />
    </div>
  );
}
