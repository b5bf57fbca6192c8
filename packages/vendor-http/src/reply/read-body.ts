import type { Readable } from 'node:stream';
import { tooLargeReply } from './broken-reply.ts';

/** The whole of a body in one piece. Rejects with BrokenReply beyond `limitBytes`, and with the stream's own error. */
export function readBody(body: Readable, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    body
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limitBytes) body.destroy(tooLargeReply(limitBytes));
        else chunks.push(chunk);
      })
      .once('end', () => resolve(joined(chunks)))
      .once('error', reject);
  });
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
