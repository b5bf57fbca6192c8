import { count } from '../format/count.ts';
import { Time } from '../format/time.tsx';
import { texts } from '../texts/texts.ts';
import { Figure, Value } from './figure.tsx';
import { type JobRow, useJobs } from './runs/use-jobs.ts';
import { type RunRow, useRuns } from './runs/use-runs.ts';
import { useSets } from './sets/use-sets.ts';

const words = texts.dashboard.figures;

/** What matters most. */
export function KeyFigures() {
  const runs = useRuns();
  return (
    <section aria-label={words.name} className="figures">
      <Figure means={words.totalMeans} of={useSets()} title={words.total}>
        {({ sets, total }) => <Value note={words.inSets(count(sets.length))}>{count(total)}</Value>}
      </Figure>
      <Figure means={words.lastMeans} of={runs} title={words.last}>
        {({ pages }) => <LastSync run={pages[0]?.runs[0]} />}
      </Figure>
      <Figure means={words.nextMeans} of={useJobs()} title={words.next}>
        {({ jobs }) => <NextSync job={jobs.find(({ name }) => name === 'sync')} />}
      </Figure>
      <Figure means={words.waitingMeans} of={runs} title={words.waiting}>
        {({ pages }) => <Held entries={pages[0]?.runs[0]?.totals['held'] ?? 0} />}
      </Figure>
    </section>
  );
}

function LastSync({ run }: { readonly run: RunRow | undefined }) {
  if (run === undefined) return <Value note={words.noneNote}>{words.none}</Value>;
  const { outcome, endedAt, totals } = run;
  const changed = words.changed(count(totals['added'] ?? 0), count(totals['removed'] ?? 0));
  const note = (
    <>
      <Time at={endedAt} />, {changed}
    </>
  );
  return (
    <Value note={note}>
      <span className={`outcome outcome--${outcome}`}>{texts.runs.outcomes[outcome]}</span>
    </Value>
  );
}

function NextSync({ job }: { readonly job: JobRow | undefined }) {
  if (job === undefined) return <Value note={words.noJobNote}>{words.noJob}</Value>;
  if (job.runningSince !== undefined)
    return <Value note={job.progress?.phase ?? words.running}>{words.now}</Value>;
  if (job.nextAt === undefined) return <Value note={words.pausedNote}>{words.paused}</Value>;
  return (
    <Value note={texts.runs.jobNames['sync']}>
      <Time at={job.nextAt} />
    </Value>
  );
}

function Held({ entries }: { readonly entries: number }) {
  return (
    <Value note={entries > 0 ? words.entriesWait : words.nothingWaits}>
      <span className={entries > 0 ? 'outcome outcome--failed' : undefined}>{count(entries)}</span>
    </Value>
  );
}
