import { Button } from '@carbon/react';
import { useState } from 'react';
import { Empty } from '../../frame/empty.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import {
  type HistoryChoice,
  type HistoryList,
  type HistoryRow,
  historyOf,
  rowOfOffenses,
  rowOfRun,
  upToGaps,
} from './history.ts';
import { HistoryChoices } from './history-choice.tsx';
import { HistoryTable } from './history-table.tsx';
import { useOffenseRuns, useRuns } from './use-runs.ts';

const words = texts.runs;
const STEP = 25;

/** What ran, the newest first. */
export function HistoryPart() {
  const runs = useRuns();
  const offenseRuns = useOffenseRuns();
  const lists = [
    listOf(runs.data?.pages, rowOfRun, runs.hasNextPage),
    listOf(offenseRuns.data?.pages, rowOfOffenses, offenseRuns.hasNextPage),
  ];
  const skeleton = <GridSkeleton rows={6} />;
  const hasOlder = runs.hasNextPage || offenseRuns.hasNextPage;
  const older = () => {
    if (runs.hasNextPage) void runs.fetchNextPage();
    if (offenseRuns.hasNextPage) void offenseRuns.fetchNextPage();
  };
  return (
    <Section title={words.history}>
      <WhenLoaded of={runs} skeleton={skeleton}>
        {() => (
          <WhenLoaded of={offenseRuns} skeleton={skeleton}>
            {() => (
              <Chosen
                all={upToGaps(lists)}
                hasOlder={hasOlder}
                isBusy={runs.isFetchingNextPage || offenseRuns.isFetchingNextPage}
                onOlder={older}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
      <p className="muted note">{words.kept}</p>
    </Section>
  );
}

const listOf = <Run,>(
  pages: readonly { readonly runs: readonly Run[] }[] | undefined,
  toRow: (run: Run) => HistoryRow,
  hasOlder: boolean,
): HistoryList => ({ rows: (pages ?? []).flatMap(({ runs }) => runs.map(toRow)), hasOlder });

interface ChosenProps {
  readonly all: readonly HistoryRow[];
  /** The app has older runs than those given. */
  readonly hasOlder: boolean;
  readonly isBusy: boolean;
  readonly onOlder: () => void;
}

function Chosen({ all, hasOlder, isBusy, onOlder }: ChosenProps) {
  const [shown, setShown] = useState(STEP);
  const [choice, setChoice] = useState<HistoryChoice>({
    kind: 'all',
    outcome: 'all',
    onlyChanged: false,
  });
  if (all.length === 0) return <Empty title={words.none}>{words.noneWhy}</Empty>;
  const rows = historyOf(all, choice);
  const more = () => {
    setShown(shown + STEP);
    if (rows.length < shown + STEP) onOlder();
  };
  return (
    <>
      <HistoryChoices choice={choice} onChoice={setChoice} />
      {rows.length === 0 ? (
        <Empty title={words.noneMatch} />
      ) : (
        <HistoryTable rows={rows.slice(0, shown)} />
      )}
      {(hasOlder || rows.length > shown) && (
        <Button className="note" disabled={isBusy} kind="tertiary" onClick={more} size="md">
          {words.more}
        </Button>
      )}
    </>
  );
}
