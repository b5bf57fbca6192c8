import { Download } from '@carbon/icons-react';
import { Button, Search } from '@carbon/react';
import { useState } from 'react';
import { downloadCsv } from '../../format/download.ts';
import { Empty } from '../../frame/empty.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import { setsCsv } from './sets-csv.ts';
import { SetsTable } from './sets-table.tsx';
import { findSets, type SetOrder, sortSets } from './sort-sets.ts';
import { type SetRow, useSets } from './use-sets.ts';

const words = texts.dashboard.sets;

/** The reference sets with their total. */
export function SetsPart() {
  const sets = useSets();
  const skeleton = <GridSkeleton rows={6} />;
  return (
    <Section title={words.title}>
      <WhenLoaded of={sets} skeleton={skeleton}>
        {(data) =>
          data.sets.length === 0 ? (
            <Empty title={words.empty}>{words.emptyWhy}</Empty>
          ) : (
            <Found all={data.sets} />
          )
        }
      </WhenLoaded>
    </Section>
  );
}

function Found({ all }: { readonly all: readonly SetRow[] }) {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<SetOrder>({ by: 'name', direction: 'ascending' });
  const rows = sortSets(findSets(all, text), order);
  return (
    <>
      <div className="toolbar">
        <Search
          className="toolbar__search"
          labelText={words.search}
          onChange={({ target }) => setText(target.value)}
          placeholder={words.search}
          size="md"
          value={text}
        />
        <Button
          kind="ghost"
          onClick={() => downloadCsv(setsCsv(rows), words.file)}
          renderIcon={Download}
          size="md"
        >
          {words.download}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.noneFound} />
      ) : (
        <SetsTable all={all.length} onOrder={setOrder} order={order} rows={rows} />
      )}
    </>
  );
}
