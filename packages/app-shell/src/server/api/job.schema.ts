import { z } from 'zod';
import { JOB_ORDERS } from '../../scheduler/job.ts';
import { instant } from './common.schema.ts';

const job = z.object({
  name: z.string(),
  intervalMs: z.number(),
  state: z.enum(['waiting', 'running', 'paused', 'cancelling']),
  isPaused: z.boolean(),
  last: z
    .object({
      startedAt: instant,
      endedAt: instant,
      outcome: z.enum(['ended', 'failed', 'cancelled']),
      error: z.string().optional(),
    })
    .optional(),
  nextAt: instant.optional(),
  runningSince: instant.optional(),
  isFull: z
    .boolean()
    .meta({ description: 'a full run is under way, or comes right after this one' }),
  progress: z
    .object({ phase: z.string(), done: z.number(), total: z.number().optional() })
    .optional(),
});

export const jobsReply = z.object({ jobs: z.array(job) });
export const orderParams = z.object({ job: z.string().max(100), order: z.enum(JOB_ORDERS) });
export const orderReply = z.object({
  changed: z.boolean().meta({ description: 'false: it was so already' }),
  jobs: z.array(job),
});
