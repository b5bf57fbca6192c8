import type { App } from '../composition/compose.ts';
import type { LogFile, LogFiles } from '../log/log-files.ts';
import type { Job } from '../scheduler/job.ts';
import { blocklistJobs } from './blocklist-job.ts';
import { offenseJobs } from './offense-jobs.ts';
import { syncJob } from './sync-job.ts';

const FILES: Readonly<Record<string, LogFile>> = {
  sync: 'data_collection.log',
  'sync of CrowdSec': 'data_collection.log',
  'export of offenses': 'export_offenses.log',
  'notes on offenses': 'scan_offenses.log',
};

/** What `serve` does by itself, each with its own log file. */
export function allJobs(app: App, logs: LogFiles): readonly Job[] {
  return [
    ...(app.settings.threatq ? [syncJob(app)] : []),
    ...blocklistJobs(app),
    ...offenseJobs(app),
  ].map((job) => ({
    ...job,
    run: (...how) => logs.in(FILES[job.name] ?? 'app.log', () => job.run(...how)),
  }));
}
