import { Secret } from '@intelbridge/vendor-http';
import { z } from 'zod';
import { toBaseUrl } from './base-url.ts';

/** Where CrowdSec serves its CTI API (dossier §1.1). */
const PUBLIC_URL = 'https://cti.api.crowdsec.net/v2';
/** What can be sent in a header. Keys are opaque; a pattern would refuse those of tomorrow (dossier §1.1). */
const HEADER_SAFE = /^[\x21-\x7e]+$/;

const key = z
  .union([z.string(), z.instanceof(Secret)])
  .transform((given) => (typeof given === 'string' ? given : given.reveal()).trim())
  .refine((text) => text !== '', 'missing; give the CTI API key')
  .refine(
    (text) => text === '' || HEADER_SAFE.test(text),
    'a key has letters, digits and signs only, no blanks or line breaks',
  )
  .transform((text) => new Secret(text));

/** What an operator types in to ask CrowdSec. */
export const crowdsecConfig = z.strictObject({
  /** A missing scheme means https. */
  url: z
    .string()
    .default(PUBLIC_URL)
    .transform((value, context): URL => {
      const address = toBaseUrl(value);
      if (address instanceof URL) return address;
      context.addIssue({ code: 'custom', message: address.problem });
      return z.NEVER;
    }),
  key,
  /** Several addresses by one request; keys of the free plans may not. */
  bulk: z.boolean().default(false),
  /** Addresses for documentation and benchmarks may be asked about, too; laboratories use them. */
  exampleAddresses: z.boolean().default(false),
  /** Rows of the blocklist asked for in one request; CrowdSec's own tool asks for 1,000. */
  pageSize: z.int().min(1).max(1_000).default(1_000),
  /** Longest time for one request with all its tries. */
  timeoutMs: z.int().min(1_000).max(600_000).default(20_000),
});

export type CrowdsecConfig = z.output<typeof crowdsecConfig>;
