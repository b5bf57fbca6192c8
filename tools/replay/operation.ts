import type { ReplayReply } from './replay-case.schema.ts';

/** An operation of a real adapter against the recording at `url`; resolves with what it gave as plain JSON. */
export type Operation = (url: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What cases of one vendor are run with. */
export interface VendorReplay {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Answers to the questions every session begins with, so that a case needs only the reply it is about. */
  readonly usual: (input: Readonly<Record<string, unknown>>) => readonly ReplayReply[];
}

/** A good reply in JSON. */
export const usualReply = (path: string, json: unknown): ReplayReply => ({
  path,
  json,
  status: 200,
  headers: {},
});
