import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Standard input; `isTTY`: somebody types. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

const NOWHERE = () =>
  new Writable({
    write: (_chunk, _encoding, done) => done(),
  });

/** One secret: all that is piped in without its last line break, or one line that is typed and not shown. */
export async function readHidden(input: Input, ask: () => void): Promise<string> {
  if (input.isTTY !== true) {
    const chunks: Buffer[] = [];
    for await (const chunk of input) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  }
  ask();
  const lines = createInterface({ input, output: NOWHERE(), terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
  }
}
