import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import type { LevelsDetail } from './answer.ts';
import { Part } from './part.tsx';

/** A small chart of bars that is a table to those who do not see it. */
export function Levels({ detail: { title, max, levels } }: { readonly detail: LevelsDetail }) {
  if (levels.length === 0) return null;
  return (
    <Part title={title}>
      <table aria-label={title} className="levels">
        <tbody>
          {levels.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td aria-hidden className="levels__track">
                <div className="levels__bar" style={{ inlineSize: shareOf(value, max) }} />
              </td>
              <td className="number">{texts.lookup.of(count(value), count(max))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** What is out of bounds stays within its track. */
const shareOf = (value: number, max: number): string =>
  `${max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0}%`;
