import { z } from 'zod';
import { instant } from './common.schema.ts';

export const sessionReply = z.object({
  user: z.string(),
  isAdmin: z.boolean(),
  csrfToken: z.string().meta({ description: 'for the header X-Intelbridge-CSRF' }),
});

export const statusReply = z.object({
  version: z.string(),
  state: z.enum(['starting', 'ready', 'reopening', 'not configured']),
  problems: z.array(z.string()).meta({ description: 'of the settings; for administrators' }),
  startedAt: instant,
});
