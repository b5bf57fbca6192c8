import type { ReactNode } from 'react';
import { HeadCell } from './head-cell.tsx';

export interface GridColumn<Row> {
  readonly title: string;
  /** What the column says, told on hover and focus. */
  readonly means?: string;
  readonly isNumber?: boolean;
  /** Its cells name their rows. */
  readonly isName?: boolean;
  /** Of its cells. */
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridProps<Row> {
  readonly title: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, n: number) => string | number;
  /** Within something else. */
  readonly isSmall?: boolean;
}

/** A table whose rows are all of one kind. */
export function Grid<Row>({ title, columns, rows, keyOf, isSmall = false }: GridProps<Row>) {
  return (
    <table className={isSmall ? 'grid grid--small' : 'grid'} aria-label={title}>
      <thead>
        <tr>
          {columns.map(({ cell: _cell, isName: _isName, className: _class, ...head }) => (
            <HeadCell {...head} key={head.title} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={keyOf(row, n)}>
            {columns.map((column) => (
              <Cell column={column} key={column.title} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps<Row> {
  readonly column: GridColumn<Row>;
  readonly row: Row;
}

function Cell<Row>({ column, row }: CellProps<Row>) {
  const { isName = false, isNumber = false, className, cell } = column;
  if (isName) return <th scope="row">{cell(row)}</th>;
  return <td className={isNumber ? 'number' : className}>{cell(row)}</td>;
}
