import type { Readable } from 'node:stream';

/** The head of a reply has come. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed; call it once and read it in the same tick. Throws BrokenReply for an unknown compression. */
  open(): Readable;
  /** Lets go of a body that is not read to its end; harmless otherwise. */
  drop(): void;
}
