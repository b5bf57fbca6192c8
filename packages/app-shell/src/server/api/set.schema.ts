import { z } from 'zod';
import { instant } from './common.schema.ts';

export const setsReply = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      elementType: z.string(),
      indicators: z.number(),
      budget: z.number().optional().meta({ description: 'most entries; absent: any number' }),
      leftOut: z.number().meta({ description: 'indicators beyond the budget' }),
      nextExpiryAt: instant.optional(),
      lastChange: z.object({ at: instant, added: z.number(), removed: z.number() }).optional(),
    }),
  ),
  total: z.number(),
});

export const agesReply = z.object({
  at: instant,
  ttlMs: z.number().nullable().meta({ description: 'null: entries stay while they are listed' }),
  sets: z.array(
    z.object({
      name: z.string(),
      days: z.array(z.number()).meta({
        description: 'entries whose indicator was last updated so many whole days ago',
      }),
    }),
  ),
});

export const historyQuery = z.object({
  since: z.coerce.number().int().min(0).default(0).meta({ description: 'epoch milliseconds' }),
});

export const historyReply = z.object({
  sizes: z
    .array(z.object({ at: instant, sizes: z.record(z.string(), z.number()) }))
    .meta({ description: 'one per run; of days longer ago than a week the last one only' }),
  offenses: z
    .array(z.object({ at: instant, created: z.number(), updated: z.number(), noted: z.number() }))
    .meta({ description: 'by the hour' }),
});
