import { z } from 'zod';
import { part, text } from './tolerant.schema.ts';

/** One page of the blocklist. The last one has no `next`; one beyond it has no items (dossier §2.3). */
export const firePage = z
  .object({ _links: part({ next: part({ href: text }) }), items: z.array(z.unknown()) })
  .transform(({ _links, items }) => ({ items, hasNext: _links.next.href !== undefined }));

export type FirePage = z.output<typeof firePage>;
