import { ProgressBar, Tag } from '@carbon/react';
import { count } from '../../format/count.ts';
import { duration } from '../../format/duration.ts';
import { Time } from '../../format/time.tsx';
import { Empty } from '../../frame/empty.tsx';
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

/** What the app does by itself: how far it is, when it was, when it comes. */
export function JobsPart() {
  return (
    <Section title={words.jobs}>
      <WhenLoaded of={useJobs()} skeleton={<GridSkeleton rows={3} />}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <Empty title={words.noJobs}>{words.noJobsWhy}</Empty>
          ) : (
            <table className="grid" aria-label={words.jobs}>
              <thead>
                <tr>
                  {[words.job, words.state, words.last, words.next].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => (
                  <Row job={job} key={job.name} />
                ))}
              </tbody>
            </table>
          )
        }
      </WhenLoaded>
    </Section>
  );
}

function Row({ job }: { readonly job: JobRow }) {
  const { name, intervalMs, state, last, nextAt, runningSince } = job;
  return (
    <tr>
      <th scope="row">
        {words.jobNames[name] ?? name}
        <div className="muted">{words.every(duration(intervalMs))}</div>
      </th>
      <td>
        <Tag size="sm" type={COLOURS[state]}>
          {words.states[state]}
        </Tag>{' '}
        {job.isFull && <span className="muted">{words.full}</span>}
        {runningSince !== undefined && <Progress job={job} />}
      </td>
      <td>
        {last === undefined ? (
          <span className="muted">{words.never}</span>
        ) : (
          <>
            <Time at={last.endedAt} />
            <div className={last.outcome === 'failed' ? 'outcome--failed' : 'muted'}>
              {[words.ends[last.outcome], last.error].filter(Boolean).join(': ')}
            </div>
          </>
        )}
      </td>
      <td>
        {nextAt === undefined ? (
          <span className="muted">{job.isPaused ? words.states.paused : words.whenOver}</span>
        ) : (
          <Time at={nextAt} />
        )}
      </td>
    </tr>
  );
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
