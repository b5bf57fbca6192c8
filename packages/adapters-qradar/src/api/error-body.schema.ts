import { z } from 'zod';

/** QRadar's error body (dossier §1.5); `code` is unique per endpoint, the framework's own are below 100. */
export const errorBody = z.object({
  code: z.number().optional(),
  message: z.string().optional(),
  description: z.string().optional(),
});
