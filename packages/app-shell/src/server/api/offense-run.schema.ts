import { z } from 'zod';
import { instant, reportedError } from './common.schema.ts';

export const offenseRunsReply = z.object({
  runs: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(['export', 'notes']),
      ok: z.boolean(),
      startedAt: instant,
      endedAt: instant,
      counts: z.object({
        created: z.number(),
        updated: z.number(),
        noted: z.number(),
        unchanged: z.number(),
        skipped: z.number(),
        refused: z.number(),
      }),
      troubles: z.array(
        z.object({ offenseId: z.number(), value: z.string().optional(), reason: z.string() }),
      ),
      errors: z.array(reportedError),
    }),
  ),
  next: z.number().optional().meta({ description: '`before` of the next page; absent: none' }),
});
