import { count } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';

/** What the chart draws, for those who cannot see it or want the numbers. */
export function NumbersTable({ data }: { readonly data: ChartData }) {
  const { title, place, series, rows } = data;
  return (
    <details className="chart__numbers">
      <summary>{texts.charts.asTable}</summary>
      <div className="chart__scroll">
        <table className="grid" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{place}</th>
              {series.map((name) => (
                <th className="number" key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, n) => (
                  <td className="number" key={series[n]}>
                    {count(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
