import { useState } from 'react';
import { Axes } from './axes.tsx';
import { type ChartData, MARGIN, PLOT_BOTTOM } from './chart.ts';
import { Plot } from './plot.tsx';
import { niceTicks, scale } from './scale.ts';
import { timeTicks } from './time-ticks.ts';
import { Tip } from './tip.tsx';
import { useWidth } from './use-width.ts';

export interface LineChartProps {
  readonly data: ChartData;
  /** When each row was, in epoch milliseconds, growing. */
  readonly at: readonly number[];
}

/** One line a series over time. */
export function LineChart({ data, at }: LineChartProps) {
  const [ref, width] = useWidth();
  const [active, setActive] = useState<number>();
  const ticks = niceTicks(0, Math.max(0, ...data.rows.flatMap(({ values }) => values)));
  const y = scale([0, ticks.at(-1) ?? 1], [PLOT_BOTTOM, MARGIN.top]);
  const span = [at[0] ?? 0, at.at(-1) ?? 1] as const;
  const x = scale(span, [MARGIN.left, width - MARGIN.right]);
  const places = timeTicks(...span).map((tick) => ({ x: x(tick.at), text: tick.text }));
  const point = (asked: number | undefined) =>
    setActive(asked === undefined ? undefined : nearest(at.map(x), asked));
  const xActive = active === undefined ? undefined : x(at[active] ?? 0);
  const tip = active !== undefined && xActive !== undefined && (
    <Tip data={data} row={active} width={width} x={xActive} />
  );
  return (
    <Plot onPoint={point} ref={ref} tip={tip} title={data.title} width={width}>
      <Axes places={places} ticks={ticks} width={width} y={y} />
      {data.series.map((name, n) => {
        const points = data.rows.map(
          ({ values }, row) => [x(at[row] ?? 0), y(values[n] ?? 0)] as const,
        );
        return <Line key={name} n={n} points={points} />;
      })}
      {xActive !== undefined && (
        <line
          className="chart__cursor"
          x1={xActive}
          x2={xActive}
          y1={MARGIN.top}
          y2={PLOT_BOTTOM}
        />
      )}
    </Plot>
  );
}

type Point = readonly [x: number, y: number];

function Line({ points, n }: { readonly points: readonly Point[]; readonly n: number }) {
  const [only] = points;
  if (points.length === 1 && only !== undefined)
    return <circle className={`series-${n}`} cx={only[0]} cy={only[1]} r={4} />;
  return (
    <polyline
      className={`chart__series series-${n}`}
      points={points.map(([x, y]) => `${x},${y}`).join(' ')}
    />
  );
}

function nearest(places: readonly number[], asked: number): number {
  const distance = (n: number) => Math.abs((places[n] ?? 0) - asked);
  return places.reduce((best, _, n) => (distance(n) < distance(best) ? n : best), 0);
}
