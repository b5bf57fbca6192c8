import { Secret } from '@intelbridge/vendor-http';
import { z } from 'zod';
import { toBaseUrl } from './base-url.ts';

/** How the API user proves itself: by signed requests, or by a token (platforms from 7.7 on, dossier §1.4). */
export type ThreatconnectGrant =
  | { readonly kind: 'signature'; readonly accessId: string; readonly secretKey: Secret }
  | { readonly kind: 'token'; readonly token: Secret };

const text = z.string().trim().min(1);
/** Blanks around it come from pasting; characters inside are never touched (dossier §1.3). */
const secret = z
  .union([z.string().trim().min(1), z.instanceof(Secret)])
  .transform((value) => new Secret((typeof value === 'string' ? value : value.reveal()).trim()));

const grant = z
  .strictObject({
    accessId: text.optional(),
    secretKey: secret.optional(),
    token: secret.optional(),
  })
  .transform(({ accessId, secretKey, token }, context): ThreatconnectGrant => {
    const refuse = (field: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    if (token) {
      if (accessId === undefined && !secretKey) return { kind: 'token', token };
      return refuse('token', 'give either a token or an access id with its secret key');
    }
    if (accessId === undefined) {
      return refuse('accessId', 'missing; give it and its secret key, or a token');
    }
    if (!secretKey) return refuse('secretKey', 'missing; give the secret key of the access id');
    return { kind: 'signature', accessId, secretKey };
  });

/** What an operator types in to connect a ThreatConnect instance. */
export const threatconnectConfig = z.strictObject({
  /** Address of the API or of the user interface; a missing scheme means https, a missing `/api` is added. */
  url: z.string().transform((value, context): URL => {
    const address = toBaseUrl(value);
    if (address instanceof URL) return address;
    context.addIssue({ code: 'custom', message: address.problem });
    return z.NEVER;
  }),
  grant,
  /** The owner that new indicators go to unless another is named; default: the Organization of the API user. */
  defaultOwner: text.optional(),
  /** A browser opens what was added. */
  opensAdded: z.boolean().default(false),
  /** What new indicators name as their source. */
  sourceName: text.default('QRadar'),
  /** Longest time for one request with all its tries. */
  timeoutMs: z.int().min(1_000).max(3_600_000).default(60_000),
});

export type ThreatconnectConfig = z.output<typeof threatconnectConfig>;
