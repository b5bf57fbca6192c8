import { Tag } from '@carbon/react';
import { Time } from '../../format/time.tsx';
import { Grid, type GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import type { TrailRow } from './use-trail.ts';

const words = texts.trail;

const COLUMNS: readonly GridColumn<TrailRow>[] = [
  { title: words.when, className: 'nowrap', cell: ({ at }) => <Time at={at} inFull /> },
  { title: words.who, cell: ({ who }) => who },
  { title: words.action, cell: ({ action }) => words.actions[action] ?? action },
  { title: words.subject, className: 'value', cell: ({ subject }) => subject },
  {
    title: words.system,
    cell: ({ system }) => system || <span className="muted">{words.own}</span>,
  },
  { title: words.result, cell: Result },
];

export function TrailTable({ rows }: { readonly rows: readonly TrailRow[] }) {
  return <Grid columns={COLUMNS} keyOf={({ id }) => id} rows={rows} title={words.title} />;
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
