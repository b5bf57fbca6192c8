import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@carbon/react';
import { count } from '../../format/count.ts';
import { Empty } from '../../frame/empty.tsx';
import { texts } from '../../texts/texts.ts';
import type { PlannedSet } from '../settings-types.ts';

const COLUMNS = ['added', 'refreshed', 'removed', 'rejectedCount'] as const;

type Row = Pick<PlannedSet, 'name' | (typeof COLUMNS)[number]>;

export interface PlanTableProps {
  readonly sets: readonly PlannedSet[];
}

/** Per reference set: what would come, stay and go. */
export function PlanTable({ sets }: PlanTableProps) {
  const words = texts.settings.plan;
  if (sets.length === 0) return <Empty title={words.nothing} />;
  const rows: readonly Row[] = [...sets, totalOf(sets, words.total)];
  return (
    <Table aria-label={words.title} size="sm">
      <TableHead>
        <TableRow>
          <TableHeader>{words.set}</TableHeader>
          {COLUMNS.map((column) => (
            <TableHeader className="number" key={column}>
              {words.columns[column]}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.name}>
            <TableCell>{row.name}</TableCell>
            {COLUMNS.map((column) => (
              <TableCell className="number" key={column}>
                {count(row[column])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function totalOf(sets: readonly PlannedSet[], name: string): Row {
  const sum = (column: (typeof COLUMNS)[number]) => sets.reduce((all, set) => all + set[column], 0);
  return {
    name,
    added: sum('added'),
    refreshed: sum('refreshed'),
    removed: sum('removed'),
    rejectedCount: sum('rejectedCount'),
  };
}
