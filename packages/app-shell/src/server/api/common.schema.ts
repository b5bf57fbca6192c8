import { z } from 'zod';
import { LARGEST_ID } from '../../config/largest-id.ts';

export const id = z.coerce.number().int().min(1).max(LARGEST_ID);
export const idParams = z.object({ id });

/** Epoch milliseconds. */
export const instant = z.number().meta({ description: 'epoch milliseconds' });

/** A value to look up, as it was found. */
export const value = z.string().trim().min(1).max(2_048);

/** Name of a platform, in any case. */
export const provider = z.string().trim().min(1).max(100);

export const reportedError = z.object({
  kind: z.string(),
  message: z.string(),
  retryAfterMs: z.number().optional(),
});

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .meta({ description: 'RFC 9457' });

/** What every route may answer instead. */
export const problems = { '4xx': problem, '5xx': problem };
