import { z } from 'zod';
import { report } from './report.schema.ts';

/** What a 404 says; it is an answer like any other (dossier §1.2). */
const notThere = z.object({ message: z.unknown() }).transform(() => undefined);

/** Undefined: the address is not in the data set. */
export const smokeReply = z.union([report, notThere]);

/** Found ones in any order; the others are simply not there (dossier §2.2). */
export const bulkReply = z.union([
  z.object({ items: z.array(z.unknown()) }),
  notThere.transform(() => ({ items: [] })),
]);
