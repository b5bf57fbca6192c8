import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A line of a list, as published. */
export interface ListedValue {
  readonly list: string;
  readonly value: string;
}

/** Every line of the folder's lists (`*.txt.gz`, `*.jsonl`) by name of list; read apart from the loader that it proves. */
export function* readLists(folder: string): Generator<ListedValue, undefined> {
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.txt.gz')) {
      yield* linesOf(name, gunzipSync(readFileSync(join(folder, name))), (line) => line);
    } else if (name.endsWith('.jsonl')) {
      yield* linesOf(name, readFileSync(join(folder, name)), valueIn);
    }
  }
}

function* linesOf(
  list: string,
  bytes: Buffer,
  read: (line: string) => string,
): Generator<ListedValue, undefined> {
  for (const line of bytes.toString('utf8').split('\n')) {
    if (line !== '') yield { list, value: read(line) };
  }
}

const valueIn = (line: string) => (JSON.parse(line) as { readonly value: string }).value;
