import { z } from 'zod';

/** A search of `/ariel/searches` (dossier §5). */
export const searchReply = z.object({
  search_id: z.string().min(1),
  status: z.string(),
  error_messages: z
    .array(z.object({ message: z.string().nullish(), severity: z.string().nullish() }))
    .nullish(),
});

export type SearchReply = z.output<typeof searchReply>;

export const resultsReply = z.object({ events: z.array(z.unknown()).nullish() });

/** Columns by the names they were selected under; anything else in them is no finding. */
export const eventRow = z.record(z.string(), z.unknown());

export type EventRow = z.output<typeof eventRow>;
