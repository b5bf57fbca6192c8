import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { NewIndicator } from '../control/new-indicator.ts';
import { listTypes, typeOfOdd } from './list-types.ts';
import { hashText } from './mix.ts';

const unpack = promisify(gunzip);
const ending = '.txt.gz';
const oddName = 'odd-values.jsonl';

type Rows = () => Iterable<NewIndicator>;

/**
 * Reads a folder of lists (`ipv4.txt.gz`, `odd-values.jsonl`). Values stay byte for byte as published; lists overlap, so a value
 * may come more than once. Files with other endings are passed over. Rejects with Error for a folder that cannot be read, holds
 * no list, or holds a list of another name.
 */
export async function loadIndicatorFolder(folder: string): Promise<Iterable<NewIndicator>> {
  const names = (await readNames(folder)).filter(
    (name) => name.endsWith(ending) || name === oddName,
  );
  if (names.length === 0) throw new Error(`${folder} holds no list; ${knownNames()}`);
  const lists = await Promise.all(names.map((name) => readList(folder, name)));
  return { [Symbol.iterator]: () => together(lists) };
}

async function readNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw new Error(`The folder of lists ${folder} cannot be read`, { cause: error });
  }
}

function* together(lists: readonly Rows[]): Generator<NewIndicator> {
  for (const rows of lists) yield* rows();
}

async function readList(folder: string, name: string): Promise<Rows> {
  const list = name.slice(0, -ending.length);
  const typeOf = listTypes.get(list);
  if (name !== oddName && typeOf === undefined)
    throw new Error(`${name} is no list that is known; ${knownNames()}`);
  const bytes = await readFile(join(folder, name));
  if (typeOf === undefined) return () => oddRows(bytes.toString());
  const text = (await unpack(bytes)).toString();
  const sources = [`${list} list`];
  return () => listRows(text, typeOf, sources);
}

const knownNames = (): string =>
  `known are ${[...[...listTypes.keys()].map((list) => `${list}${ending}`), oddName].join(', ')}`;

function* listRows(
  text: string,
  typeOf: (value: string) => string,
  sources: readonly string[],
): Generator<NewIndicator> {
  for (const value of text.split('\n')) {
    if (value !== '') yield toIndicator(typeOf(value), value, sources);
  }
}

function* oddRows(text: string): Generator<NewIndicator> {
  const sources = ['odd values list'];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { tag, value } = JSON.parse(line) as { tag: string; value: string };
    const type = typeOfOdd(tag, value);
    if (type === undefined) throw new Error(`${oddName} has a tag that is not known: ${tag}`);
    yield toIndicator(type, value, sources);
  }
}

const toIndicator = (type: string, value: string, sources: readonly string[]): NewIndicator => ({
  type,
  value,
  sources,
  status: 'Active',
  score: hashText(value) % 11,
});
