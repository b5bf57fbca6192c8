import { z } from 'zod';

/** Reply of `POST /api/token` (dossier §2.5). `token_type` is not used: the scheme is Bearer in any case. */
export const tokenReply = z.object({
  access_token: z.string().min(1),
  expires_in: z.unknown().optional(),
  refresh_token: z.unknown().optional(),
});

export type TokenReply = z.output<typeof tokenReply>;
