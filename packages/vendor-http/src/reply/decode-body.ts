import { pipeline, type Readable } from 'node:stream';
import { constants, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { BrokenReply } from './broken-reply.ts';

const CHUNK = { chunkSize: 128 * 1024 };

/** The window that RFC 9659 allows; more would let a reply choose how much memory it takes. */
const ZSTD = { ...CHUNK, params: { [constants.ZSTD_d_windowLogMax]: 23 } };

type Decoder = ReturnType<typeof createGunzip>;

const DECODERS: ReadonlyMap<string, () => Decoder> = new Map([
  ['gzip', () => createGunzip(CHUNK)],
  ['x-gzip', () => createGunzip(CHUNK)],
  ['deflate', () => createInflate(CHUNK)],
  ['zstd', () => createZstdDecompress(ZSTD)],
]);

/** The body as it was before compression. Destroying the result ends the body too. */
export function decodeBody(body: Readable, encoding: string | undefined): Readable {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return body;
  const decoder = DECODERS.get(name)?.();
  if (decoder === undefined) {
    throw new BrokenReply('unreadable', 'the reply is compressed in a way nobody asked for');
  }
  pipeline(body, decoder, () => undefined);
  return decoder;
}
