import { z } from 'zod';

/**
 * A saved search (dossier §5.4). One without a name was never saved and has only a hash; one without a hash cannot be read,
 * which matters if it is asked for.
 */
export const collectionRow = z.object({
  name: z.string().nullish(),
  hash: z.string().min(1).nullish(),
  json: z.unknown().optional(),
});

export type CollectionRow = z.output<typeof collectionRow>;

/** One that can be read. */
export type Collection = CollectionRow & { readonly hash: string };
