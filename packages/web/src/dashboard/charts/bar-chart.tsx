import { useState } from 'react';
import { Axes } from './axes.tsx';
import { type ChartData, MARGIN, PLOT_BOTTOM } from './chart.ts';
import { Plot } from './plot.tsx';
import { niceTicks, scale } from './scale.ts';
import { type BarPart, stacked } from './stacked.ts';
import { Tip } from './tip.tsx';
import { useWidth } from './use-width.ts';

export interface BarChartProps {
  readonly data: ChartData;
  /** Short words below some of the rows, by their number. */
  readonly places: readonly { readonly row: number; readonly text: string }[];
  /** Series that hang below the line, by number. */
  readonly down?: readonly number[];
  /** A line between two rows: before the row of this number. */
  readonly marker?: { readonly row: number; readonly text: string } | undefined;
}

const WIDEST = 40;
const GAP = 0.2;

/** Bars that stand on each other, or hang below the line. */
export function BarChart({ data, places, down = [], marker }: BarChartProps) {
  const [ref, width] = useWidth();
  const [active, setActive] = useState<number>();
  const bars = data.rows.map(({ values }) => stacked(values, down));
  const ends = bars.flat().flatMap(({ from, to }) => [from, to]);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends));
  const y = scale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [PLOT_BOTTOM, MARGIN.top]);
  const room = Math.min(
    WIDEST,
    (width - MARGIN.left - MARGIN.right) / Math.max(1, data.rows.length),
  );
  const x = (row: number) => MARGIN.left + row * room;
  const point = (at: number | undefined) => {
    const row = at === undefined ? -1 : Math.floor((at - MARGIN.left) / room);
    setActive(row >= 0 && row < data.rows.length ? row : undefined);
  };
  const tip = active !== undefined && (
    <Tip data={data} row={active} width={width} x={x(active) + room / 2} />
  );
  return (
    <Plot onPoint={point} ref={ref} tip={tip} title={data.title} width={width}>
      <Axes
        places={places.map(({ row, text }) => ({ x: x(row) + room / 2, text }))}
        ticks={ticks}
        width={width}
        y={y}
      />
      {active !== undefined && (
        <rect
          className="chart__band"
          height={PLOT_BOTTOM - MARGIN.top}
          width={room}
          x={x(active)}
          y={MARGIN.top}
        />
      )}
      {bars.map((parts, row) => (
        <Bar key={data.rows[row]?.label} parts={parts} room={room} x={x(row)} y={y} />
      ))}
      {marker && <Marker text={marker.text} width={width} x={x(marker.row)} />}
    </Plot>
  );
}

interface BarProps {
  readonly parts: readonly BarPart[];
  readonly x: number;
  readonly y: (value: number) => number;
  /** Its width and the gap's. */
  readonly room: number;
}

function Bar({ parts, x, y, room }: BarProps) {
  return parts.map(({ from, to, series }) => (
    <rect
      className={`series-${series}`}
      height={Math.max(1, y(from) - y(to))}
      key={series}
      width={room * (1 - GAP)}
      x={x + (room * GAP) / 2}
      y={y(to)}
    />
  ));
}

interface MarkerProps {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

function Marker({ x, width, text }: MarkerProps) {
  const isRight = x > width / 2;
  return (
    <g aria-hidden>
      <line className="chart__marker" x1={x} x2={x} y1={MARGIN.top} y2={PLOT_BOTTOM} />
      <text
        className="chart__text chart__text--strong"
        textAnchor={isRight ? 'end' : 'start'}
        x={isRight ? x - 6 : x + 6}
        y={MARGIN.top + 12}
      >
        {text}
      </text>
    </g>
  );
}
