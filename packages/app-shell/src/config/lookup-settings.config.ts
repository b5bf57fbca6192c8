import { z } from 'zod';
import { about } from './setting-leaf.config.ts';

/** The section `lookups`: how long answers of platforms are believed. */
export const lookupSettings = z.strictObject({
  cacheHours: z
    .number()
    .min(0.02)
    .max(8_760)
    .default(24)
    .meta(about('Hours for which what a platform knows of a value is kept')),
  negativeMinutes: z
    .number()
    .min(0.1)
    .max(525_600)
    .default(60)
    .meta(about('Minutes for which it is believed that a platform does not know a value')),
  failureSeconds: z
    .number()
    .min(1)
    .max(3_600)
    .default(30)
    .meta(about('Seconds after a failed look-up in which the same value is not asked for again')),
  staleDays: z
    .number()
    .min(0)
    .max(3_650)
    .default(7)
    .meta(about('Days for which an outdated answer is still shown while it is asked anew')),
});
