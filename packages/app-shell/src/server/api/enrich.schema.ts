import { z } from 'zod';
import { id, reportedError } from './common.schema.ts';

export const offenseParams = z.object({ id });

export const enrichReply = z.object({
  ok: z.boolean(),
  notes: z.array(
    z.object({ offenseId: z.number(), action: z.enum(['written', 'unchanged']), text: z.string() }),
  ),
  errors: z.array(reportedError.extend({ offenseId: z.number().optional() })),
});
