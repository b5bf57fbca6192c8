import { z } from 'zod';

/** A row of `/api/indicator/types` or `/statuses`. */
export const nameRow = z.object({ id: z.coerce.number(), name: z.string().trim().min(1) });
