import type { ReactNode } from 'react';
import { HeadCell } from '../../frame/head-cell.tsx';

export interface ReportColumn<Row> {
  readonly title: string;
  readonly means?: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface ReportTableProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, n: number) => string;
  readonly columns: readonly ReportColumn<Row>[];
  readonly children?: ReactNode;
}

/** A part of a report; nothing where it has no row. */
export function ReportTable<Row>({ title, rows, keyOf, columns, children }: ReportTableProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="report__title">{title}</h3>
      {children}
      <table className="grid grid--small" aria-label={title}>
        <thead>
          <tr>
            {columns.map(({ cell: _cell, ...head }) => (
              <HeadCell {...head} key={head.title} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={keyOf(row, n)}>
              {columns.map(({ title: name, isNumber = false, cell }) => (
                <td className={isNumber ? 'number' : undefined} key={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
