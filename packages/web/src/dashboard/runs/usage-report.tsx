import { bytes } from '../../format/bytes.ts';
import { count } from '../../format/count.ts';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportTable } from './report-table.tsx';
import type { RunRow } from './use-runs.ts';

const words = texts.report;
type Row = RunRow['usage'][string] & { readonly system: string };

const COLUMNS: readonly GridColumn<Row>[] = [
  { title: words.system, cell: ({ system }) => system },
  { title: words.requests, isNumber: true, cell: ({ requests }) => count(requests) },
  { title: words.sent, isNumber: true, cell: ({ bytesSent }) => bytes(bytesSent) },
  { title: words.received, isNumber: true, cell: ({ bytesReceived }) => bytes(bytesReceived) },
];

/** What the run asked of each system. */
export function UsageReport({ usage }: Pick<RunRow, 'usage'>) {
  const rows = Object.entries(usage).map(([system, used]) => ({ system, ...used }));
  return (
    <ReportTable columns={COLUMNS} keyOf={({ system }) => system} rows={rows} title={words.usage} />
  );
}
