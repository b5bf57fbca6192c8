import { Button } from '@carbon/react';
import { useState } from 'react';
import { Empty } from '../../frame/empty.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import {
  type HistoryChoice,
  type HistoryRow,
  historyOf,
  rowOfOffenses,
  rowOfRun,
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
  const rows = [
    ...(runs.data?.pages ?? []).flatMap((page) => page.runs.map(rowOfRun)),
    ...(offenseRuns.data?.pages ?? []).flatMap((page) => page.runs.map(rowOfOffenses)),
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
                all={rows}
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
