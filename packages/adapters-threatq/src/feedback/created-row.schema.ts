import { z } from 'zod';
import { libraryRow } from '../lookup/library-row.schema.ts';

/** A row as a create answers it; `existing`: `Y` where it was there before (dossier §3.5). */
export const createdRow = libraryRow
  .pick({ id: true })
  .extend({ existing: z.unknown().optional() });
