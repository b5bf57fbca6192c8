import { HOUR_MS } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { sectionOf } from '../config/section-of.ts';
import type { Job } from '../scheduler/job.ts';
import { runBlocklist } from './run-blocklist.ts';
import { asJob } from './sync-job.ts';

/** The sync of CrowdSec's blocklist that `serve` repeats; none unless it is wanted. */
export function blocklistJobs(app: App): readonly Job[] {
  if (app.settings.crowdsec?.ingest !== true) return [];
  const { intervalHours } = sectionOf(app.settings, 'crowdsec');
  return [
    {
      name: 'sync of CrowdSec',
      intervalMs: intervalHours * HOUR_MS,
      immediately: true,
      canRunFull: true,
      run: asJob(app, runBlocklist),
    },
  ];
}
