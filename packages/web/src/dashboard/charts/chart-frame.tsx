import { type ReactNode, useId } from 'react';
import { Empty } from '../../frame/empty.tsx';
import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';
import { NumbersTable } from './numbers-table.tsx';

export interface ChartFrameProps {
  readonly data: ChartData;
  /** What would make it not empty. */
  readonly emptyWhy: string;
  readonly children: ReactNode;
}

/** Title, legend and table of a chart. */
export function ChartFrame({ data, emptyWhy, children }: ChartFrameProps) {
  const { title, means, series, rows } = data;
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <h3 className="chart__title" id={id}>
        {title}
      </h3>
      <p className="muted">{means}</p>
      {rows.length === 0 ? (
        <Empty title={texts.charts.nothing}>{emptyWhy}</Empty>
      ) : (
        <>
          {children}
          {series.length > 1 && <Legend series={series} />}
          <NumbersTable data={data} />
        </>
      )}
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly string[] }) {
  return (
    <ul aria-hidden className="chart__legend">
      {series.map((name, n) => (
        <li key={name}>
          <span className={`chart__swatch series-${n}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
