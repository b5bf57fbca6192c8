import { Secret } from '@intelbridge/vendor-http';
import { z } from 'zod';
import { toBaseUrl } from './base-url.ts';

const address = z.string().transform((value, context): URL => {
  const url = toBaseUrl(value);
  if (url instanceof URL) return url;
  context.addIssue({ code: 'custom', message: url.problem });
  return z.NEVER;
});

/** Header values cannot hold line ends; tokens are UUIDs, but nobody promises that they stay so. */
const token = z
  .union([z.string(), z.instanceof(Secret)])
  .transform((value) => (typeof value === 'string' ? value.trim() : value.reveal()))
  .refine((value) => /^[\x21-\x7e]{1,500}$/.test(value), 'not a token; it has no blanks')
  .transform((value) => new Secret(value));

/** What an operator types in to connect a console. */
export const qradarConfig = z.strictObject({
  /** Address of the console; pages of it that people paste are cut off. */
  url: address,
  /** Of an authorized service (Admin > Authorized Services). */
  token,
  /** Rows in one bulk request; a console that refuses their size gets fewer. */
  batchRows: z.int().min(1).max(50_000).default(5_000),
  /** `source` of our entries, by which they are told from other people's. */
  source: z.string().trim().min(1).max(100).default('Intelbridge'),
  /** Longest time for one request with all its tries; a bulk request of thousands of rows takes its time. */
  timeoutMs: z.int().min(1_000).max(3_600_000).default(300_000),
  /** Longest time for one bulk task. */
  taskTimeoutMs: z.int().min(1_000).max(86_400_000).default(900_000),
});

export type QradarConfig = z.output<typeof qradarConfig>;
