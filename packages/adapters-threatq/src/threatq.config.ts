import { Secret } from '@intelbridge/vendor-http';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { toBaseUrl } from './base-url.ts';

/** How the account proves itself: an OAuth client of its own, or a user through the instance-wide public client id. */
export type ThreatqGrant =
  | { readonly kind: 'client'; readonly clientId: string; readonly clientSecret: Secret }
  | {
      readonly kind: 'user';
      readonly clientId: string;
      readonly email: string;
      readonly password: Secret;
    };

const text = z.string().trim().min(1);
const secret = z
  .union([z.string().min(1), z.instanceof(Secret)])
  .transform((value) => (typeof value === 'string' ? new Secret(value) : value));

const grant = z
  .strictObject({
    clientId: text,
    clientSecret: secret.optional(),
    email: text.optional(),
    password: secret.optional(),
  })
  .transform(({ clientId, clientSecret, email, password }, context): ThreatqGrant => {
    const refuse = (field: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    if (email === undefined) {
      if (password) return refuse('email', 'missing; a password needs the email of its account');
      if (clientSecret) return { kind: 'client', clientId, clientSecret };
      return refuse('clientSecret', 'missing; give it, or email and password of a user account');
    }
    if (clientSecret)
      return refuse('clientSecret', 'give either a client secret or a user account');
    if (password) return { kind: 'user', clientId, email, password };
    return refuse('password', 'missing; give the password of the user account');
  });

/** What an operator types in to connect a ThreatQ instance. */
export const threatqConfig = z.strictObject({
  /** Address of the instance; a missing scheme means https, a trailing `/` or `/api` is dropped. */
  url: z.string().transform((value, context): URL => {
    const address = toBaseUrl(value);
    if (address instanceof URL) return address;
    context.addIssue({ code: 'custom', message: address.problem });
    return z.NEVER;
  }),
  grant,
  /** IANA zone the instance writes its times in; appliances are set to UTC unless someone changed them. */
  timeZone: z
    .string()
    .default('UTC')
    .refine((zone) => IANAZone.isValidZone(zone), 'not a time zone, e.g. Europe/Berlin'),
  /** Rows asked for in one request; ThreatQ's own clients go up to 1,000. */
  pageSize: z.int().min(1).max(10_000).default(1_000),
  /** How far a reading reaches back before the last one: late indexing and clocks that differ. */
  overlapMs: z
    .number()
    .min(0)
    .max(7 * 86_400_000)
    .default(600_000),
  /** Status of indicators that the export makes; the instance's own default would be Indirect. */
  indicatorStatus: text.default('Active'),
  /** What exported events, their attributes and indicators name as their source. */
  sourceName: text.default('QRadar'),
  /** Longest time for one request with all its tries. */
  timeoutMs: z.int().min(1_000).max(3_600_000).default(120_000),
});

export type ThreatqConfig = z.output<typeof threatqConfig>;
