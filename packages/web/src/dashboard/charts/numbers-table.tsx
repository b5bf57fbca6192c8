import { count } from '../../format/count.ts';
import { Grid, type GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import type { ChartData, ChartRow } from './chart.ts';

/** What the chart draws, for those who cannot see it or want the numbers. */
export function NumbersTable({ data }: { readonly data: ChartData }) {
  const { title, place, series, rows } = data;
  const columns: readonly GridColumn<ChartRow>[] = [
    { title: place, isName: true, cell: ({ label }) => label },
    ...series.map((name, n) => ({
      title: name,
      isNumber: true,
      cell: ({ values }: ChartRow) => count(values[n] ?? 0),
    })),
  ];
  return (
    <details className="chart__numbers">
      <summary>{texts.charts.asTable}</summary>
      <div className="chart__scroll">
        <Grid columns={columns} keyOf={({ label }) => label} rows={rows} title={title} />
      </div>
    </details>
  );
}
