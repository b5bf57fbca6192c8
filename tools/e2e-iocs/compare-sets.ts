import type { SetReport, SyncReport } from '@intelbridge/core';
import type { SetSnapshot } from '@intelbridge/simulators';
import { type ExpectedSets, hasShape } from './expected-sets.ts';

const SHOWN = 3;
/** A report names so many rejects of a set and counts the others. */
const MOST_NAMED = 5_000;

/** Collects what is wrong; only the first few are worded. */
class Wrongs {
  readonly #texts: string[] = [];
  #count = 0;

  add(text: string): void {
    this.#count += 1;
    if (this.#texts.length < SHOWN) this.#texts.push(text);
  }

  /** Undefined if nothing is wrong. */
  words(): string | undefined {
    if (this.#count === 0) return undefined;
    const more = this.#count > SHOWN ? ` and ${this.#count - SHOWN} more` : '';
    return `${this.#texts.join('; ')}${more}`;
  }
}

const shown = (value: string) =>
  JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);

/** What is lost: entries that a listed value asks for and the console does not hold. */
export function lostEntries(
  expected: ExpectedSets,
  held: readonly SetSnapshot[],
): string | undefined {
  const wrongs = new Wrongs();
  const byName = new Map(held.map((set) => [set.name, new Set(set.entries.map((e) => e.value))]));
  for (const [name, { entries }] of expected) {
    const values = byName.get(name);
    for (const [entry, published] of entries) {
      if (values?.has(entry) !== true)
        wrongs.add(`${name} lacks ${shown(entry)} of ${shown(published)}`);
    }
  }
  return wrongs.words();
}

/** What is too much: sets and entries that nothing listed asks for, or that are of another type or form. */
export function extraEntries(
  expected: ExpectedSets,
  held: readonly SetSnapshot[],
): string | undefined {
  const wrongs = new Wrongs();
  for (const { name, entryType, entries } of held) {
    const wanted = expected.get(name);
    if (wanted?.elementType !== entryType)
      wrongs.add(`${name} is ${entryType}, not ${wanted?.elementType ?? 'expected at all'}`);
    for (const { value } of entries) {
      if (wanted?.entries.has(value) !== true)
        wrongs.add(`${name} holds ${shown(value)} that nothing asks for`);
    }
  }
  return wrongs.words();
}

/** Entries that do not look like their type. */
export function misshapenEntries(
  expected: ExpectedSets,
  held: readonly SetSnapshot[],
): string | undefined {
  const wrongs = new Wrongs();
  for (const { name, entries } of held) {
    const type = expected.get(name)?.type ?? '';
    for (const { value } of entries) {
      if (!hasShape(type, value)) wrongs.add(`${name} holds ${shown(value)}`);
    }
  }
  return wrongs.words();
}

/** Entries that were in both states and yet were written again in between. */
export function rewrittenEntries(
  before: readonly SetSnapshot[],
  after: readonly SetSnapshot[],
): string | undefined {
  const wrongs = new Wrongs();
  const byName = new Map(after.map((set) => [set.name, set]));
  for (const { name, entries } of before) {
    const later = new Map(byName.get(name)?.entries.map((e) => [e.value, e.lastSeen]));
    for (const { value, lastSeen } of entries) {
      const seen = later.get(value);
      if (seen !== undefined && seen !== lastSeen) wrongs.add(`${name}: ${shown(value)}`);
    }
  }
  return wrongs.words();
}

/** Rejects of a report against those expected: each once, with its reason, and the count right. */
export function wrongRejects(
  expected: ExpectedSets,
  { sets }: Pick<SyncReport, 'sets'>,
): string | undefined {
  const wrongs = new Wrongs();
  const reported = new Map(sets.map((set) => [set.name, set]));
  for (const name of new Set([...expected.keys(), ...reported.keys()])) {
    compareRejects(expected.get(name)?.rejects ?? new Map(), reported.get(name), (text) =>
      wrongs.add(`${name}: ${text}`),
    );
  }
  return wrongs.words();
}

function compareRejects(
  wanted: ReadonlyMap<string, string>,
  report: SetReport | undefined,
  wrong: (text: string) => void,
): void {
  const { rejected, rejectedCount } = report ?? { rejected: [], rejectedCount: 0 };
  if (rejectedCount !== wanted.size) wrong(`${rejectedCount} rejects, not ${wanted.size}`);
  const named = new Map(rejected.map(({ value, reason }) => [value, reason]));
  if (named.size !== Math.min(wanted.size, MOST_NAMED))
    wrong(`${named.size} of ${wanted.size} rejects are named`);
  for (const [value, reason] of named) {
    if (wanted.get(value) !== reason) wrong(`${shown(value)}: ${reason}`);
  }
}
