import { z } from 'zod';

/** A row of `/siem/offense_types` (dossier §4.4). */
export const typeRow = z.object({ id: z.int(), name: z.string().min(1) });
