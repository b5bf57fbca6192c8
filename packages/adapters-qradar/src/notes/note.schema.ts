import { z } from 'zod';

export const noteList = z.array(z.unknown());

/** A note of `/siem/offenses/{id}/notes` (dossier §4.3). */
export const noteRow = z.object({
  id: z.int(),
  create_time: z.number().nullish(),
  username: z.string().nullish(),
  note_text: z.string().nullish(),
});

export type NoteRow = z.output<typeof noteRow>;
