import { z } from 'zod';
import { id, instant, value } from './common.schema.ts';

export const logLevel = z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']) });

export const auditQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  before: id.optional(),
  text: z.string().max(200).optional(),
});

export const auditReply = z.object({
  entries: z.array(
    z.object({
      id: z.number(),
      at: instant,
      who: z.string(),
      action: z.string(),
      subject: z.string(),
      system: z.string(),
      result: z.string(),
    }),
  ),
  next: z.number().optional().meta({ description: '`before` of the next page; absent: none' }),
});

export const cacheQuery = z.object({ value: value.optional() });
export const cacheReply = z.object({ forgotten: z.number() });
