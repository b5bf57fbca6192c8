import { z } from 'zod';

const anything = z.unknown().optional();

/**
 * A row of the Threat Library, as far as it is used. Only the value has one shape everywhere; the other fields come as
 * text, number, object or not at all (dossier §3.2) and are read by hand, which is also faster.
 */
export const indicatorRow = z.object({
  value: z.string(),
  type: anything,
  type_id: anything,
  status: anything,
  status_id: anything,
  score: anything,
  attributes: anything,
  touched_at: anything,
  updated_at: anything,
});

export type IndicatorRow = z.output<typeof indicatorRow>;
