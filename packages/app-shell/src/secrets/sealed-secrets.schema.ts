import { z } from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The file as it lies in the store. `salt` is of the key, `nonce` of this content; each writing has new ones. */
export const sealedFile = z.object({
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('scrypt'),
    n: z
      .int()
      .min(2 ** 14)
      .max(2 ** 17),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: base64,
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  tag: base64,
  content: base64,
});

export type SealedFile = z.output<typeof sealedFile>;

/** Secrets by the names of their settings. */
export const openedSecrets = z.record(z.string(), z.string());
