import type { Parsed, ReplySchema } from '@intelbridge/vendor-http';

/** The reply's schema has the last word on what leaves; the core's types are read-only and say `undefined` more strictly. */
export const plain = <Schema extends ReplySchema>(reply: unknown): Parsed<Schema> =>
  reply as Parsed<Schema>;
