import { z } from 'zod';

/** A saved search (dossier §5.4). One without a name was never saved and has only a hash. */
export const collectionRow = z.object({
  name: z.string().nullish(),
  hash: z.string().min(1),
  json: z.unknown().optional(),
});

export type CollectionRow = z.output<typeof collectionRow>;
