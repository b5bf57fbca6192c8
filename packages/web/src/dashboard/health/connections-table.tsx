import { Tag } from '@carbon/react';
import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { Grid, type GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { Authorised } from './authorised.tsx';
import type { ConnectionRow } from './use-health.ts';

const words = texts.health;
const COLOURS = { up: 'green', down: 'red', untried: 'gray' } as const;

const COLUMNS: readonly GridColumn<ConnectionRow>[] = [
  { title: words.system, isName: true, cell: ({ name }) => name },
  { title: words.state, means: words.stateMeans, cell: State },
  {
    title: words.latency,
    means: words.latencyMeans,
    isNumber: true,
    cell: ({ latencyMs }) =>
      latencyMs === undefined ? '' : words.ms(count(Math.round(latencyMs))),
  },
  { title: words.circuit, means: words.circuitMeans, cell: Circuit },
  {
    title: words.authorised,
    means: words.authorisedMeans,
    cell: ({ authorisedUntil }) => <Authorised until={authorisedUntil} />,
  },
  { title: words.version, means: words.versionMeans, cell: Version },
];

export function ConnectionsTable({ rows }: { readonly rows: readonly ConnectionRow[] }) {
  return <Grid columns={COLUMNS} keyOf={({ name }) => name} rows={rows} title={words.title} />;
}

function State({ state, since, lastError }: ConnectionRow) {
  return (
    <>
      <Tag size="sm" type={COLOURS[state]}>
        {words.states[state]}
      </Tag>{' '}
      {since !== undefined && (
        <span className="muted nowrap">
          {words.since} <Time at={since} />
        </span>
      )}
      {lastError !== undefined && <p className="outcome--failed">{lastError}</p>}
    </>
  );
}

function Circuit({ circuitOpenUntil }: ConnectionRow) {
  if (circuitOpenUntil === undefined) return <span className="muted">{words.circuitClosed}</span>;
  return (
    <>
      {words.circuitOpen} <Time at={circuitOpenUntil} />
    </>
  );
}

function Version({ release, apiVersion }: ConnectionRow) {
  return (
    <>
      {release}
      {apiVersion !== undefined && <div className="muted">{words.api(apiVersion)}</div>}
    </>
  );
}
