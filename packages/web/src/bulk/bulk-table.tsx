import { Link } from '@carbon/react';
import { type Direction, HeadCell } from '../frame/head-cell.tsx';
import { texts } from '../texts/texts.ts';
import type { BulkOrder } from './bulk-order.ts';
import type { BulkRow } from './bulk-rows.ts';
import { detailsAddress } from './details-address.ts';
import { PlatformCell } from './platform-cell.tsx';

const words = texts.bulk;

export interface BulkTableProps {
  readonly rows: readonly BulkRow[];
  readonly providers: readonly string[];
  /** Undefined: as pasted. */
  readonly order: BulkOrder | undefined;
  readonly onOrder: (order: BulkOrder) => void;
}

export function BulkTable({ rows, providers, order, onOrder }: BulkTableProps) {
  const columns = [
    { title: words.value, by: { column: 'value' }, first: 'ascending' },
    { title: words.type, by: { column: 'type' }, first: 'ascending' },
    // The worst is what people look for.
    ...providers.map((provider) => ({
      title: provider,
      by: { provider },
      first: 'descending' as const,
    })),
  ] as const;
  return (
    <div className="bulk-table">
      <table aria-label={words.results} className="grid">
        <thead>
          <tr>
            {columns.map(({ title, by, first }) => {
              const sorted = isSame(order?.by, by) ? (order?.direction ?? null) : null;
              const direction = sorted === null ? first : OTHER[sorted];
              return (
                <HeadCell
                  key={title}
                  onSort={() => onOrder({ by, direction })}
                  sorted={sorted}
                  title={title}
                />
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.type} ${row.value}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const OTHER: Readonly<Record<Direction, Direction>> = {
  ascending: 'descending',
  descending: 'ascending',
};

const isSame = (a: BulkOrder['by'] | undefined, b: BulkOrder['by']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function Row({ row: { value, pasted, type, results } }: { readonly row: BulkRow }) {
  return (
    <tr>
      <th className="grid__name" scope="row">
        <Link className="value" href={detailsAddress(pasted)} rel="noopener" target="_blank">
          {value} <span className="visually-hidden">{words.inWindow}</span>
        </Link>
      </th>
      <td>{type}</td>
      {results.map((result) => (
        <td key={result.provider}>
          <PlatformCell result={result} />
        </td>
      ))}
    </tr>
  );
}
