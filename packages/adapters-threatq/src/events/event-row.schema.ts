import { z } from 'zod';
import { toNumber, toRows } from '../json.ts';

const anything = z.unknown().optional();

const id = z.unknown().transform((said, context) => {
  const number = toNumber(said);
  if (number !== undefined) return number;
  context.addIssue({ code: 'custom', message: 'not a number' });
  return z.NEVER;
});

/** An event as a write answers it, which may leave out all but the id (dossier §6), and as a list has it. */
export const eventRow = z.object({
  id,
  title: anything,
  happened_at: anything,
  /** Undefined: not said; null: none. */
  description: z.string().nullish(),
  existing: anything,
  created_at: anything,
  updated_at: anything,
  touched_at: anything,
  attributes: z
    .unknown()
    .optional()
    .transform((list) => toRows(list) ?? []),
});

export type EventRow = z.output<typeof eventRow>;

/** `id` is that of the pair of event and attribute. */
export const eventAttribute = z.object({
  id,
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
});
