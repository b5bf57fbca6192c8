import { z } from 'zod';

/** A row of `/api/indicator/types`, `/api/indicator/statuses` or `/api/event/types`. */
export const nameRow = z.object({
  id: z.coerce.number(),
  name: z.string().trim().min(1),
  /** Of statuses: `Y` if no import changes it. */
  protected: z.unknown().optional(),
});

export type NameRow = z.output<typeof nameRow>;
