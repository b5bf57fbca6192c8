import { z } from 'zod';
import { instant } from './common.schema.ts';

const count = z.int().min(0);

const quota = z.object({
  provider: z.string(),
  period: z.string().meta({ description: 'a month of UTC, e.g. 2026-06' }),
  endsAt: instant,
  budget: count.optional().meta({ description: 'look-ups a month; missing: no limit of our own' }),
  reserve: count.meta({ description: 'of the budget, what is kept for people' }),
  spent: z.object({
    byHand: count,
    automatic: count,
    limited: count.meta({ description: 'how often the provider said that it was enough' }),
  }),
  left: z.object({ byHand: count.optional(), automatic: count.optional() }),
});

export const quotasReply = z.object({ quotas: z.array(quota) });
