import { Tag } from '@carbon/react';
import { count } from '../../format/count.ts';
import type { GridColumn } from '../../frame/grid.tsx';
import { texts } from '../../texts/texts.ts';
import { ReportTable } from './report-table.tsx';
import type { RunReport } from './use-runs.ts';

const words = texts.report;
type Row = RunReport['collections'][number];

const COLUMNS: readonly GridColumn<Row>[] = [
  { title: words.collection, cell: ({ name }) => <span className="grid__name">{name}</span> },
  { title: words.mode, cell: ({ full }) => (full ? words.full : words.differences) },
  {
    title: words.fetched,
    means: words.fetchedMeans,
    isNumber: true,
    cell: ({ fetched }) => count(fetched),
  },
  { title: words.whole, means: words.wholeMeans, cell: Whole },
];

export function CollectionReports({ collections }: Pick<RunReport, 'collections'>) {
  return (
    <ReportTable
      columns={COLUMNS}
      keyOf={({ name }) => name}
      rows={collections}
      title={words.collections}
    >
      {collections.some(({ complete }) => !complete) && <p>{words.incompleteWhy}</p>}
    </ReportTable>
  );
}

function Whole({ complete, reason }: Row) {
  if (complete) return words.complete;
  return (
    <>
      <Tag size="sm" type="magenta">
        {words.incomplete}
      </Tag>{' '}
      {reason}
    </>
  );
}
