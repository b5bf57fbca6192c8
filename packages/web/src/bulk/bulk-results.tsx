import { useMemo } from 'react';
import { Empty } from '../frame/empty.tsx';
import { texts } from '../texts/texts.ts';
import type { BulkAnswer, BulkRun } from './bulk-answers.ts';
import { BulkNotes } from './bulk-notes.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { noIndicators, providersOf, rowsOf } from './bulk-rows.ts';
import { FoundRows } from './found-rows.tsx';
import { NotLookedUp } from './not-looked-up.tsx';
import { LONGEST_VALUE } from './read-values.ts';

export interface BulkResultsProps {
  readonly run: BulkRun;
  readonly answers: readonly BulkAnswer[];
  /** Platforms that count look-ups. */
  readonly counted: readonly string[];
  readonly isStopped: boolean;
  readonly onStop: (isStopped: boolean) => void;
}

/** All that came of a look-up, also while some of it is missing. */
export function BulkResults({ run, answers, counted, isStopped, onStop }: BulkResultsProps) {
  const rows = useMemo(() => rowsOf(answers, run.values), [answers, run]);
  const providers = providersOf(answers);
  if (providers.length === 0) {
    return (
      <Empty title={texts.lookup.noPlatform}>
        <p>{texts.lookup.noPlatformWhy}</p>
      </Empty>
    );
  }
  const reason = texts.bulk.tooLong(String(LONGEST_VALUE));
  const tooLong = run.tooLong.map((value) => ({ value, reason }));
  return (
    <>
      <BulkProgress isStopped={isStopped} onStop={onStop} providers={providers} rows={rows} />
      <div className="bulk-notes">
        <BulkNotes counted={run.spends ? [] : counted} providers={providers} rows={rows} />
        <NotLookedUp list={[...noIndicators(answers), ...tooLong]} />
      </div>
      {rows.length > 0 && <FoundRows providers={providers} rows={rows} />}
    </>
  );
}
