import { z } from 'zod';

/** SetDTO (dossier §3.3); keys without a value are null or absent. */
export const setRow = z.object({
  id: z.number(),
  name: z.string(),
  entry_type: z.string(),
  namespace: z.string().nullish(),
  expiry_type: z.string().nullish(),
  time_to_live: z.number().nullish(),
  number_of_entries: z.number().nullish(),
});

export type SetRow = z.output<typeof setRow>;

export const rowList = z.array(z.unknown());

/** EntryDTO, as far as it is read; `value` of a NUM or DATE set may come as a number. */
export const entryRow = z.object({
  id: z.number(),
  value: z.union([z.string(), z.number().transform(String)]),
  source: z.string().nullish(),
  first_seen: z.number().nullish(),
  last_seen: z.number().nullish(),
});

export type EntryRow = z.output<typeof entryRow>;

export const taskReply = z.object({
  id: z.number(),
  status: z.string(),
  created: z.number().nullish(),
  error_message: z.string().nullish(),
});

export type TaskReply = z.output<typeof taskReply>;

/** Without `responses` when it was not asked for. */
export const resultsReply = z.object({
  status: z.string().nullish(),
  total_responses: z.number().nullish(),
  successful_responses: z.number().nullish(),
  responses: z.array(z.unknown()).nullish(),
});

export const rowResult = z.object({
  http_status: z.number(),
  unique_code: z.number().nullish(),
  message: z.string().nullish(),
});

export type RowResult = z.output<typeof rowResult>;
