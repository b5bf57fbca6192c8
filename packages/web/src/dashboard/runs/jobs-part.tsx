import { ProgressBar, Tag } from '@carbon/react';
import { count } from '../../format/count.ts';
import { duration } from '../../format/duration.ts';
import { Time } from '../../format/time.tsx';
import { Empty } from '../../frame/empty.tsx';
import { Grid, type GridColumn } from '../../frame/grid.tsx';
import { GridSkeleton } from '../../frame/grid-skeleton.tsx';
import { Section } from '../../frame/section.tsx';
import { WhenLoaded } from '../../frame/when-loaded.tsx';
import { texts } from '../../texts/texts.ts';
import { type JobRow, useJobs } from './use-jobs.ts';

const words = texts.runs;
const COLOURS = {
  waiting: 'gray',
  running: 'blue',
  paused: 'warm-gray',
  cancelling: 'blue',
} as const;

const COLUMNS: readonly GridColumn<JobRow>[] = [
  { title: words.job, isName: true, cell: Name },
  { title: words.state, cell: State },
  { title: words.last, cell: Last },
  { title: words.next, cell: Next },
];

/** What the app does by itself: how far it is, when it was, when it comes. */
export function JobsPart() {
  return (
    <Section title={words.jobs}>
      <WhenLoaded of={useJobs()} skeleton={<GridSkeleton rows={3} />}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <Empty title={words.noJobs}>{words.noJobsWhy}</Empty>
          ) : (
            <Grid columns={COLUMNS} keyOf={({ name }) => name} rows={jobs} title={words.jobs} />
          )
        }
      </WhenLoaded>
    </Section>
  );
}

function Name({ name, intervalMs }: JobRow) {
  return (
    <>
      {words.jobNames[name] ?? name}
      <div className="muted">{words.every(duration(intervalMs))}</div>
    </>
  );
}

function State(job: JobRow) {
  const { state, isFull, runningSince } = job;
  return (
    <>
      <Tag size="sm" type={COLOURS[state]}>
        {words.states[state]}
      </Tag>{' '}
      {isFull && <span className="muted">{words.full}</span>}
      {runningSince !== undefined && <Progress job={job} />}
    </>
  );
}

function Last({ last }: JobRow) {
  if (last === undefined) return <span className="muted">{words.never}</span>;
  const { endedAt, outcome, error } = last;
  return (
    <>
      <Time at={endedAt} />
      <div className={outcome === 'failed' ? 'outcome--failed' : 'muted'}>
        {[words.ends[outcome], error].filter(Boolean).join(': ')}
      </div>
    </>
  );
}

function Next({ nextAt, isPaused }: JobRow) {
  if (nextAt !== undefined) return <Time at={nextAt} />;
  return <span className="muted">{isPaused ? words.states.paused : words.whenOver}</span>;
}

function Progress({ job }: { readonly job: JobRow }) {
  const { progress } = job;
  if (progress === undefined) return null;
  const { phase, done, total } = progress;
  const text =
    total === undefined
      ? words.progress(phase, count(done))
      : words.progressOf(phase, count(done), count(total));
  return (
    <ProgressBar
      label={text}
      max={total ?? 1}
      size="small"
      {...(total !== undefined && { value: Math.min(done, total) })}
    />
  );
}
