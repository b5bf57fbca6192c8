import { count } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';

export interface TipProps {
  readonly data: ChartData;
  readonly row: number;
  /** In pixels, of a plot so wide. */
  readonly x: number;
  readonly width: number;
}

/** The numbers of the place under the mouse; the table has them for everybody else. */
export function Tip({ data, row, x, width }: TipProps) {
  const shown = data.rows[row];
  if (shown === undefined) return null;
  const side = x > width / 2 ? { insetInlineEnd: width - x + 12 } : { insetInlineStart: x + 12 };
  return (
    <div aria-hidden className="chart__tip" style={side}>
      <p className="chart__tip-title">{shown.label}</p>
      {data.series.map((name, n) => (
        <p key={name}>
          <span className={`chart__swatch series-${n}`} />
          {texts.charts.sum(name, count(shown.values[n] ?? 0))}
        </p>
      ))}
    </div>
  );
}
