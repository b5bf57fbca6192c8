import { z } from 'zod';
import { instant, provider, value } from './common.schema.ts';

const MOST_VALUES = 1_000;
/** For 500 values of the greatest length in any script, which is the most that people paste. */
export const LOOK_UP_BODY_BYTES = 4 * 1_024 * 1_024;
const MOST_WAIT_MS = 60_000;

const waitMs = z.coerce.number().int().min(0).max(MOST_WAIT_MS).optional().meta({
  description: 'answer after this with what there is; default: wait for all',
});

const SPARING = {
  description: 'nothing of a quota is spent on it; what is kept is told all the same',
};
const RAW = { description: 'with the replies as they were received' };

export const lookUpQuery = z.object({
  value,
  waitMs,
  raw: z.stringbool().optional().meta(RAW),
  provider: provider.optional().meta({ description: 'only this one; default: every one' }),
  sparing: z.stringbool().optional().meta(SPARING),
});
export const lookUpBody = z.strictObject({
  values: z.array(value).min(1).max(MOST_VALUES),
  refresh: z.boolean().optional().meta({ description: 'ask anew, whatever is kept' }),
  waitMs,
  raw: z.boolean().optional().meta(RAW),
  brief: z.boolean().optional().meta({
    description: 'of what was found without details, attributes, sources and adversaries',
  }),
  sparing: z.boolean().optional().meta(SPARING),
  providers: z.array(provider).optional().meta({ description: 'by name; default: every one' }),
});

const verdict = z.object({
  word: z.string(),
  tone: z.enum(['bad', 'doubtful', 'neutral', 'good']),
  confidence: z.string().optional(),
  reason: z.string().optional(),
});

const detail = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entries'),
    title: z.string(),
    entries: z.array(
      z.object({
        label: z.string(),
        value: z.string().optional(),
        description: z.string().optional(),
        link: z.string().optional(),
        at: instant.optional().meta({ description: 'when it was; `value` says it in words' }),
      }),
    ),
  }),
  z.object({
    kind: z.literal('levels'),
    title: z.string(),
    max: z.number(),
    levels: z.array(z.object({ label: z.string(), value: z.number() })),
  }),
]);

const match = z.object({
  type: z.string(),
  value: z.string(),
  link: z.string(),
  status: z.string().optional(),
  score: z.number().optional(),
  sources: z.array(z.string()),
  adversaries: z.array(z.string()),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  origin: z.string().optional().meta({ description: 'which part of the platform says so' }),
  verdict: verdict.optional(),
  details: z.array(detail).optional(),
  modifiedAt: instant.optional(),
});

export const lookUpAnswer = z.object({
  value: z.string(),
  type: z.string().optional(),
  canonical: z
    .string()
    .optional()
    .meta({ description: 'as platforms are asked about it, equal for all ways to write it' }),
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
      raw: z.string().optional().meta({ description: 'where it was asked for and is kept' }),
      reason: z.string().optional(),
      answeredAt: instant.optional(),
      stale: z.boolean(),
    }),
  ),
});

export const lookUpAnswers = z.object({ answers: z.array(lookUpAnswer) });
