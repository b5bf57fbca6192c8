import { encode } from '../http/encode.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';

const MOST_VALUES = 500;
/** Of the encoded query: request lines are limited to some 16 KB by common servers; a longer one is halved. */
const MOST_CHARS = 12_000;
/** A file's summary joins its hashes, so that each is looked for by itself too (dossier §3.5). */
const FILE_WORDS = ['summary', 'value1', 'value2', 'value3'];

/** All copies of these, also inactive ones, which are left out unless asked for. Alternatives stand in parentheses (dossier §3.5). */
export function toTql(asked: readonly AskedIndicator[], owner: string | undefined): string {
  const byType = Map.groupBy(asked, ({ kind }) => kind.typeName);
  const groups = [...byType].map(([typeName, ofType]) => {
    const values = [...new Set(ofType.flatMap(({ forms }) => forms))].map(quoted).join(',');
    const tests = wordsOf(typeName).map((word) => `${word} in (${values})`);
    return `(typeName in (${quoted(typeName)}) and ${either(tests)})`;
  });
  const isOwner = owner === undefined ? '' : ` and ownerName in (${quoted(owner)})`;
  return `${either(groups)} and (indicatorActive=true or indicatorActive=false)${isOwner}`;
}

const wordsOf = (typeName: string): readonly string[] =>
  typeName === 'File' ? FILE_WORDS : ['summary'];

const either = (tests: readonly string[]): string =>
  tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' or ')})`;

/** A text of the query language; nothing in it ends the text (dossier §3.5). */
const quoted = (text: string): string =>
  `"${text.toWellFormed().replace(/[\\"'`]/g, (char) => `\\${char}`)}"`;

/** What one query asks for. */
export function tqlBatches(
  asked: readonly AskedIndicator[],
): readonly (readonly AskedIndicator[])[] {
  const batches: AskedIndicator[][] = [];
  let last: AskedIndicator[] = [];
  let chars = 0;
  for (const each of asked) {
    const added = charsOf(each);
    if (last.length === 0 || last.length >= MOST_VALUES || chars + added > MOST_CHARS) {
      last = [];
      chars = 0;
      batches.push(last);
    }
    last.push(each);
    chars += added;
  }
  return batches;
}

const charsOf = ({ kind, forms }: AskedIndicator): number =>
  wordsOf(kind.typeName).length *
  forms.reduce((sum, form) => sum + encode(`${quoted(form)},`).length, 0);
