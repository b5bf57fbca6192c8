import { type MouseEvent, useState } from 'react';
import { Axes } from './axes.tsx';
import { type ChartData, HEIGHT, MARGIN, PLOT_BOTTOM } from './chart.ts';
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
  const point = ({ currentTarget, clientX }: MouseEvent) => {
    const asked = clientX - currentTarget.getBoundingClientRect().left;
    setActive(nearest(at.map(x), asked));
  };
  const xActive = active === undefined ? undefined : x(at[active] ?? 0);
  return (
    <div className="chart__plot" ref={ref}>
      <svg
        aria-label={data.title}
        height={HEIGHT}
        onMouseLeave={() => setActive(undefined)}
        onMouseMove={point}
        role="img"
        width={width}
      >
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
      </svg>
      {active !== undefined && xActive !== undefined && (
        <Tip data={data} row={active} width={width} x={xActive} />
      )}
    </div>
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
