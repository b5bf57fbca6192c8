import { Tag } from '@carbon/react';
import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { HeadCell } from '../../frame/head-cell.tsx';
import { texts } from '../../texts/texts.ts';
import { Authorised } from './authorised.tsx';
import type { ConnectionRow } from './use-health.ts';

const words = texts.health;
const COLOURS = { up: 'green', down: 'red', untried: 'gray' } as const;

export function ConnectionsTable({ rows }: { readonly rows: readonly ConnectionRow[] }) {
  return (
    <table className="grid" aria-label={words.title}>
      <thead>
        <tr>
          <HeadCell title={words.system} />
          <HeadCell means={words.stateMeans} title={words.state} />
          <HeadCell isNumber means={words.latencyMeans} title={words.latency} />
          <HeadCell means={words.circuitMeans} title={words.circuit} />
          <HeadCell means={words.authorisedMeans} title={words.authorised} />
          <HeadCell means={words.versionMeans} title={words.version} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ConnectionRow }) {
  const { name, state, since, latencyMs, circuitOpenUntil, lastError, apiVersion, release } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Tag size="sm" type={COLOURS[state]}>
          {words.states[state]}
        </Tag>{' '}
        {since !== undefined && (
          <span className="muted nowrap">
            {words.since} <Time at={since} />
          </span>
        )}
        {lastError !== undefined && <p className="outcome--failed">{lastError}</p>}
      </td>
      <td className="number">
        {latencyMs === undefined ? '' : words.ms(count(Math.round(latencyMs)))}
      </td>
      <td>
        {circuitOpenUntil === undefined ? (
          <span className="muted">{words.circuitClosed}</span>
        ) : (
          <>
            {words.circuitOpen} <Time at={circuitOpenUntil} />
          </>
        )}
      </td>
      <td>
        <Authorised until={row.authorisedUntil} />
      </td>
      <td>
        {release}
        {apiVersion !== undefined && <div className="muted">{words.api(apiVersion)}</div>}
      </td>
    </tr>
  );
}
