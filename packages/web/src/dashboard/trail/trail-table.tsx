import { Tag } from '@carbon/react';
import { Time } from '../../format/time.tsx';
import { texts } from '../../texts/texts.ts';
import type { TrailRow } from './use-trail.ts';

const words = texts.trail;
const COLUMNS = [words.when, words.who, words.action, words.subject, words.system, words.result];

export function TrailTable({ rows }: { readonly rows: readonly TrailRow[] }) {
  return (
    <table className="grid" aria-label={words.title}>
      <thead>
        <tr>
          {COLUMNS.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who, action, subject, system, result }) => (
          <tr key={id}>
            <td className="nowrap">
              <Time at={at} inFull />
            </td>
            <td>{who}</td>
            <td>{words.actions[action] ?? action}</td>
            <td className="value">{subject}</td>
            <td>{system || <span className="muted">{words.own}</span>}</td>
            <td>
              <Result result={result} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const FAILED = 'failed: ';

function Result({ result }: Pick<TrailRow, 'result'>) {
  if (!result.startsWith(FAILED)) return words.results[result] ?? result;
  return (
    <>
      <Tag size="sm" type="red">
        {texts.runs.ends.failed}
      </Tag>{' '}
      {result.slice(FAILED.length)}
    </>
  );
}
