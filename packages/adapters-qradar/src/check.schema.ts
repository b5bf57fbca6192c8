import { z } from 'zod';

export const aboutReply = z.object({ external_version: z.string().nullish() });

export const serviceList = z.array(
  z.object({ label: z.string().nullish(), expiration_date: z.number().nullish() }),
);
