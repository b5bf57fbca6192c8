import { z } from 'zod';

/** Kinds of VendorError. */
const KINDS = [
  'auth',
  'forbidden',
  'config',
  'rate-limited',
  'unavailable',
  'protocol',
  'unsupported',
] as const;

const reply = z.strictObject({
  /** Which requests it answers: method and path below the host; a path ending in `*` is a prefix. Default: any. */
  method: z.string().optional(),
  path: z.string().optional(),
  /** Recorded body, relative to the samples folder; `pick` is a JSON pointer to the part that was the body. */
  file: z.string().optional(),
  pick: z.string().optional(),
  /** Key to serve it under, where the recording kept only the inside of its envelope. */
  under: z.string().optional(),
  /** Body written in the case instead. */
  json: z.unknown().optional(),
  text: z.string().optional(),
  status: z.int().min(100).max(599).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  /** How often it may be used before the next matching one is; default: the last one for ever, others once. */
  times: z.int().min(1).optional(),
});

const replayCase = z.strictObject({
  name: z.string().min(1),
  vendor: z.enum(['qradar', 'threatq', 'threatconnect', 'crowdsec']),
  operation: z.string().min(1),
  /** Arguments of the operation; see docs/replay.md. */
  input: z.record(z.string(), z.unknown()).default({}),
  replies: z.array(reply).min(1),
  expect: z.union([
    /** A subset of the result: objects may hold more, arrays must have the same length; `$recorded` see docs. */
    z.strictObject({ ok: z.unknown() }),
    z.strictObject({
      error: z.enum(KINDS),
      /** Part of the message. */
      message: z.string().optional(),
    }),
  ]),
});

export const replayFile = z.strictObject({ cases: z.array(replayCase).min(1) });

export type ReplayCase = z.output<typeof replayCase>;
export type ReplayReply = z.output<typeof reply>;
