import { FEEDBACK_ACTIONS } from '@intelbridge/core';
import { z } from 'zod';
import { id, instant, reportedError, value } from './common.schema.ts';

const MOST_VALUES = 1_000;
/** As many offenses as a page of QRadar's list shows, and more. */
const MOST_WAIT_MS = 60_000;

const waitMs = z.coerce.number().int().min(0).max(MOST_WAIT_MS).optional().meta({
  description: 'answer after this with what there is; default: wait for all',
});

export const lookUpQuery = z.object({ value, waitMs });
export const lookUpBody = z.strictObject({
  values: z.array(value).min(1).max(MOST_VALUES),
  refresh: z.boolean().optional().meta({ description: 'ask anew, whatever is kept' }),
  waitMs,
});

const match = z.object({
  type: z.string(),
  value: z.string(),
  link: z.string(),
  status: z.string().optional(),
  score: z.number().optional(),
  sources: z.array(z.string()),
  adversaries: z.array(z.string()),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
});

export const lookUpAnswer = z.object({
  value: z.string(),
  type: z.string().optional(),
  results: z.array(
    z.object({
      provider: z.string(),
      outcome: z.enum([
        'found',
        'not-found',
        'denied',
        'limited',
        'unreachable',
        'skipped',
        'pending',
      ]),
      matches: z.array(match),
      reason: z.string().optional(),
      answeredAt: instant.optional(),
      stale: z.boolean(),
    }),
  ),
});

export const lookUpAnswers = z.object({ answers: z.array(lookUpAnswer) });

export const feedbackBody = z.strictObject({
  action: z.enum(FEEDBACK_ACTIONS),
  value,
  provider: z.string().trim().min(1).max(100),
});

export const feedbackReply = z.object({
  ok: z.boolean(),
  action: z.string(),
  value: z.string(),
  provider: z.string(),
  result: z
    .union([
      z.object({ outcome: z.enum(['done', 'unchanged']), link: z.string(), state: z.string() }),
      z.object({ outcome: z.literal('unknown') }),
    ])
    .optional(),
  errors: z.array(reportedError),
});

export const offenseParams = z.object({ id });

export const enrichReply = z.object({
  ok: z.boolean(),
  notes: z.array(
    z.object({ offenseId: z.number(), action: z.enum(['written', 'unchanged']), text: z.string() }),
  ),
  errors: z.array(reportedError.extend({ offenseId: z.number().optional() })),
});
