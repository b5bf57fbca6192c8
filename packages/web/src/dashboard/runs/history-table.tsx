import { ChevronDown, ChevronRight } from '@carbon/icons-react';
import { Tag } from '@carbon/react';
import { useId, useState } from 'react';
import { duration } from '../../format/duration.ts';
import { absolute } from '../../format/moment.ts';
import { Time } from '../../format/time.tsx';
import { texts } from '../../texts/texts.ts';
import type { HistoryRow } from './history.ts';
import { OffenseReport } from './offense-report.tsx';
import { SyncReport } from './sync-report.tsx';

const words = texts.runs;
const COLOURS = { ok: 'green', failed: 'red', interrupted: 'warm-gray' } as const;

export function HistoryTable({ rows }: { readonly rows: readonly HistoryRow[] }) {
  return (
    <table className="grid grid--wide" aria-label={words.history}>
      <thead>
        <tr>
          {[words.kind, words.outcome, words.when, words.took, words.did].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: HistoryRow }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { kind, outcome, startedAt, endedAt, did, concerns } = row;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            aria-controls={id}
            aria-expanded={isOpen}
            aria-label={words.open(words.kinds[kind], absolute(startedAt))}
            className="grid__open"
            onClick={() => setOpen(!isOpen)}
            type="button"
          >
            <Icon aria-hidden />
            {words.kinds[kind]}
          </button>
        </th>
        <td>
          <Tag size="sm" type={COLOURS[outcome]}>
            {words.outcomes[outcome]}
          </Tag>
        </td>
        <td className="nowrap">
          <Time at={startedAt} />
        </td>
        <td className="nowrap">{duration(endedAt - startedAt)}</td>
        <td>
          {did}{' '}
          {concerns.map((concern) => (
            <Tag className="tag-after" key={concern} size="sm" type="magenta">
              {concern}
            </Tag>
          ))}
        </td>
      </tr>
      <tr hidden={!isOpen} id={id}>
        <td className="grid__report" colSpan={5}>
          {isOpen && <Report run={row.run} />}
        </td>
      </tr>
    </>
  );
}

const Report = ({ run }: Pick<HistoryRow, 'run'>) =>
  'id' in run ? <SyncReport id={run.id} /> : <OffenseReport run={run.offenses} />;
