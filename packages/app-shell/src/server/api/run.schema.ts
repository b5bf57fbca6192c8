import { z } from 'zod';
import { id, instant, reportedError } from './common.schema.ts';

const usage = z.record(
  z.string(),
  z.object({ requests: z.number(), bytesSent: z.number(), bytesReceived: z.number() }),
);

const facts = {
  id: z.number(),
  kind: z.enum(['sync', 'full sync']),
  outcome: z.enum(['ok', 'failed', 'interrupted']),
  startedAt: instant,
  endedAt: instant,
  usage,
};

export const runsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  before: id
    .optional()
    .meta({ description: 'only runs older than this one: the last of the page before' }),
});

export const runsReply = z.object({
  runs: z.array(z.object({ ...facts, totals: z.record(z.string(), z.number()) })),
  next: z.number().optional().meta({ description: '`before` of the next page; absent: none' }),
});

export const heldDeletion = z.object({
  set: z.string(),
  collection: z.string(),
  entries: z.number(),
  of: z.number(),
  since: instant,
  confirmed: z.boolean(),
});

const samples = z.array(z.string());
const setReport = z.object({
  name: z.string(),
  added: z.number(),
  refreshed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  repaired: z.number(),
  cut: z.number(),
  tooOld: z.number(),
  samples: z.object({ added: samples, refreshed: samples, removed: samples }),
  rejected: z.array(z.object({ value: z.string(), reason: z.string() })),
  rejectedCount: z.number(),
});

export const runReply = z.object({
  ...facts,
  report: z.object({
    ok: z.boolean(),
    collections: z.array(
      z.object({
        name: z.string(),
        fetched: z.number(),
        complete: z.boolean(),
        reason: z.string().optional(),
        full: z.boolean(),
      }),
    ),
    sets: z.array(setReport),
    held: z.array(heldDeletion),
    errors: z.array(reportedError),
  }),
});

export const heldReply = z.object({ held: z.array(heldDeletion) });
export const heldParams = z.object({ decision: z.enum(['confirm', 'discard']) });
export const heldBody = z.strictObject({
  set: z.string().min(1).max(255),
  collection: z.string().max(1_000).optional(),
});
