import { z } from 'zod';
import { toNumber } from '../json.ts';

const anything = z.unknown().optional();

/** An indicator of the Threat Library or of the database, as far as a look-up uses it (dossier §3.2, §3.3). */
export const libraryRow = z.object({
  id: z.unknown().transform((id, context) => {
    const number = toNumber(id);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: 'not a number' });
    return z.NEVER;
  }),
  value: z.string(),
  type: anything,
  type_id: anything,
  status: anything,
  status_id: anything,
  score: anything,
  sources: anything,
  adversaries: anything,
  attributes: anything,
});

export type LibraryRow = z.output<typeof libraryRow>;
