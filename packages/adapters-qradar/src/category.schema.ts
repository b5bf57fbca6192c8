import { z } from 'zod';

/** A row of `/data_classification/low_level_categories` (dossier §4.5). */
export const categoryRow = z.object({ id: z.int(), name: z.string().min(1) });
