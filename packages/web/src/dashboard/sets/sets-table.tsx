import { count } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { type Direction, HeadCell } from '../../frame/head-cell.tsx';
import { texts } from '../../texts/texts.ts';
import { BudgetShare } from './budget-share.tsx';
import type { SetOrder } from './sort-sets.ts';
import type { SetRow } from './use-sets.ts';

const words = texts.dashboard.sets;

const COLUMNS = [
  { by: 'name', title: words.name, means: words.nameMeans, isNumber: false },
  { by: 'indicators', title: words.indicators, means: words.indicatorsMeans, isNumber: true },
  { by: 'share', title: words.share, means: words.shareMeans, isNumber: false },
  { by: 'expires', title: words.expires, means: words.expiresMeans, isNumber: false },
  { by: 'changed', title: words.changed, means: words.changedMeans, isNumber: false },
] as const;

export interface SetsTableProps {
  readonly rows: readonly SetRow[];
  readonly all: number;
  readonly order: SetOrder;
  readonly onOrder: (order: SetOrder) => void;
}

export function SetsTable({ rows, all, order, onOrder }: SetsTableProps) {
  const total = rows.reduce((sum, { indicators }) => sum + indicators, 0);
  const label = rows.length === all ? words.total : words.totalOf(count(rows.length), count(all));
  return (
    <table className="grid" aria-label={words.title}>
      <thead>
        <tr>
          {COLUMNS.map(({ by, ...column }) => (
            <HeadCell
              {...column}
              key={by}
              onSort={() => onOrder({ by, direction: nextDirection(order, by) })}
              sorted={order.by === by ? order.direction : null}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{label}</th>
          <td className="number">{count(total)}</td>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </table>
  );
}

const nextDirection = (order: SetOrder, by: SetOrder['by']): Direction => {
  if (order.by !== by) return by === 'name' || by === 'expires' ? 'ascending' : 'descending';
  return order.direction === 'ascending' ? 'descending' : 'ascending';
};

function Row({ row }: { readonly row: SetRow }) {
  const { name, indicators, nextExpiryAt, lastChange } = row;
  return (
    <tr>
      <th className="grid__name" scope="row">
        {name}
      </th>
      <td className="number">{count(indicators)}</td>
      <td>
        <BudgetShare row={row} />
      </td>
      <td>
        {nextExpiryAt === undefined ? (
          <span className="muted">{words.never}</span>
        ) : (
          <Time at={nextExpiryAt} />
        )}
      </td>
      <td>
        {lastChange === undefined ? (
          <span className="muted">{words.notKnown}</span>
        ) : (
          <>
            <Time at={lastChange.at} />{' '}
            <span className="muted nowrap">
              {words.change(count(lastChange.added), count(lastChange.removed))}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
