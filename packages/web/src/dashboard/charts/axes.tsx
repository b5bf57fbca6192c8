import { HEIGHT, MARGIN } from './chart.ts';

const COMPACT = new Intl.NumberFormat(undefined, { notation: 'compact' });

export interface AxesProps {
  readonly width: number;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly places: readonly { readonly x: number; readonly text: string }[];
}

/** Lines across, with their numbers, and the words below. */
export function Axes({ width, ticks, y, places }: AxesProps) {
  return (
    <g aria-hidden>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'chart__line chart__line--zero' : 'chart__line'}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text
            className="chart__text"
            dy="0.32em"
            textAnchor="end"
            x={MARGIN.left - 8}
            y={y(tick)}
          >
            {COMPACT.format(Math.abs(tick))}
          </text>
        </g>
      ))}
      {places.map(({ x, text }) => (
        <text
          className="chart__text"
          key={`${x} ${text}`}
          textAnchor={anchorAt(x, width)}
          x={x}
          y={HEIGHT - 6}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Words at the edges stay inside. */
const anchorAt = (x: number, width: number): 'start' | 'middle' | 'end' =>
  x < MARGIN.left + 30 ? 'start' : x > width - MARGIN.right - 30 ? 'end' : 'middle';
