import { Pagination } from '@carbon/react';
import { useState } from 'react';
import { downloadCsv } from '../format/download.ts';
import { Empty } from '../frame/empty.tsx';
import { texts } from '../texts/texts.ts';
import { bulkCsv } from './bulk-csv.ts';
import { type BulkOrder, findRows, type Kind, ofKind, sortRows } from './bulk-order.ts';
import type { BulkRow } from './bulk-rows.ts';
import { BulkTable } from './bulk-table.tsx';
import { BulkToolbar } from './bulk-toolbar.tsx';

const words = texts.bulk;
const PAGE_SIZES = [50, 100, 500];
const FIRST = { page: 1, pageSize: 50 };

export interface FoundRowsProps {
  readonly rows: readonly BulkRow[];
  readonly providers: readonly string[];
}

/** The results, of which people choose which they see and in which order. */
export function FoundRows({ rows, providers }: FoundRowsProps) {
  const [kind, setKind] = useState<Kind>('all');
  const [text, setText] = useState('');
  const [order, setOrder] = useState<BulkOrder>();
  const [{ page: wished, pageSize }, setPage] = useState(FIRST);
  const shown = sortRows(findRows(ofKind(rows, kind), text), order);
  // Answers that come in may take rows out of what was searched for.
  const page = Math.max(1, Math.min(wished, Math.ceil(shown.length / pageSize)));
  const first = (page - 1) * pageSize;
  const toStart = () => setPage({ page: 1, pageSize });
  return (
    <>
      <BulkToolbar
        kind={kind}
        onDownload={() => downloadCsv(bulkCsv(shown, providers), words.file)}
        onKind={(next) => {
          setKind(next);
          toStart();
        }}
        onText={(next) => {
          setText(next);
          toStart();
        }}
        rows={rows}
        text={text}
      />
      {shown.length === 0 ? (
        <Empty title={words.noneMatch} />
      ) : (
        <>
          <BulkTable
            onOrder={setOrder}
            order={order}
            providers={providers}
            rows={shown.slice(first, first + pageSize)}
          />
          {shown.length > FIRST.pageSize && (
            <Pagination
              itemsPerPageText={words.perPage}
              onChange={(next) => setPage(next)}
              page={page}
              pageSize={pageSize}
              pageSizes={PAGE_SIZES}
              totalItems={shown.length}
            />
          )}
        </>
      )}
    </>
  );
}
