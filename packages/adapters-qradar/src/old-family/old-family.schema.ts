import { z } from 'zod';

/** A set of the old family (dossier §3.2); `time_to_live` is absent where there is none. */
export const oldSetRow = z.object({
  name: z.string(),
  element_type: z.string(),
  timeout_type: z.string().nullish(),
  time_to_live: z.string().nullish(),
  number_of_elements: z.number().nullish(),
  /** Equals the new family's id; from 13.1. */
  collection_id: z.number().nullish(),
  namespace: z.string().nullish(),
});

export type OldSetRow = z.output<typeof oldSetRow>;

export const oldRowList = z.array(z.unknown());

export const oldEntryRow = z.object({
  value: z.union([z.string(), z.number().transform(String)]),
  source: z.string().nullish(),
  first_seen: z.number().nullish(),
  last_seen: z.number().nullish(),
});

export type OldEntryRow = z.output<typeof oldEntryRow>;

/** Replies that say nothing we need. */
export const anyReply = z.unknown();
