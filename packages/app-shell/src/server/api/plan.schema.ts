import { z } from 'zod';
import { instant } from './common.schema.ts';
import { runReply } from './run.schema.ts';

export const planBody = z.strictObject({
  changes: z
    .record(z.string().max(50), z.record(z.string().max(50), z.unknown()))
    .default({})
    .meta({ description: 'by section and name, over what is kept; null: back to the default' }),
  full: z
    .boolean()
    .default(false)
    .meta({ description: 'of a sync that compares everything, whatever is due' }),
});

export const planReply = z.object({
  id: z.number(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  startedAt: instant,
  endedAt: instant.optional(),
  progress: z
    .object({ phase: z.string(), done: z.number(), total: z.number().optional() })
    .optional(),
  report: runReply.shape.report.optional().meta({ description: 'what the sync would say' }),
  totals: z.record(z.string(), z.number()).optional(),
  estimateSeconds: z.number().optional(),
  error: z.string().optional(),
});
