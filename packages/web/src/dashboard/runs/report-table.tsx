import type { ReactNode } from 'react';
import { Grid, type GridProps } from '../../frame/grid.tsx';

export interface ReportTableProps<Row> extends GridProps<Row> {
  readonly children?: ReactNode;
}

/** A part of a report; nothing where it has no row. */
export function ReportTable<Row>({ children, ...table }: ReportTableProps<Row>) {
  if (table.rows.length === 0) return null;
  return (
    <>
      <h3 className="report__title">{table.title}</h3>
      {children}
      <Grid {...table} isSmall />
    </>
  );
}
