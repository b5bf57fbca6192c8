import { type Ends, toConnectionFailure } from '../failure/connection-failure.ts';
import { BrokenReply, cutReply } from './broken-reply.ts';

/** zlib's word for a compressed text that stops in the middle; zstd has its own. */
const ENDS_EARLY = /unexpected end|Z_BUF_ERROR/;
const DECOMPRESSION = /^(?:Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/;

/** What is wrong with a body that could not be read to its end; `undefined` for an error of another kind. */
export function toBrokenReply(error: unknown, ends: Ends): BrokenReply | undefined {
  if (error instanceof BrokenReply) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (DECOMPRESSION.test(code)) {
    const isCut = ENDS_EARLY.test(`${code} ${String(error)}`);
    return isCut ? cutReply() : new BrokenReply('unreadable', 'the reply cannot be decompressed');
  }
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'UND_ERR_ABORTED') return cutReply();
  return toConnectionFailure(error, ends) === undefined ? undefined : cutReply();
}
