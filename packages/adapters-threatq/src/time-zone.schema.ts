import { z } from 'zod';

/** Reply of `GET /api/system/time-zone`, e.g. `{"data":"UTC"}` (dossier §3.1). */
export const timeZoneReply = z
  .object({ data: z.unknown().optional() })
  .transform(({ data }) => (typeof data === 'string' ? data : undefined));
