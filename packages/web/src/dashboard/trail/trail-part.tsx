import { Button, Search } from '@carbon/react';
import { useDeferredValue, useState } from 'react';
import { Empty } from '../../frame/empty.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import { TrailTable } from './trail-table.tsx';
import { useTrail } from './use-trail.ts';

const words = texts.trail;
const LONGEST = 200;

/** For administrators: what people told platforms and changed in the app. */
export function TrailPart() {
  const [text, setText] = useState('');
  const trail = useTrail(useDeferredValue(text.trim()));
  return (
    <Section title={words.title}>
      <div className="toolbar">
        <Search
          className="toolbar__search"
          labelText={words.search}
          onChange={({ target }) => setText(target.value.slice(0, LONGEST))}
          placeholder={words.search}
          size="md"
          value={text}
        />
      </div>
      <WhenLoaded of={trail} skeleton={<GridSkeleton rows={6} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ entries }) => entries);
          if (rows.length > 0) return <TrailTable rows={rows} />;
          if (text.trim() !== '') return <Empty title={words.noneMatch} />;
          return <Empty title={words.none}>{words.noneWhy}</Empty>;
        }}
      </WhenLoaded>
      {trail.hasNextPage && (
        <Button
          disabled={trail.isFetchingNextPage}
          className="note"
          kind="tertiary"
          onClick={() => void trail.fetchNextPage()}
          size="md"
        >
          {words.more}
        </Button>
      )}
    </Section>
  );
}
