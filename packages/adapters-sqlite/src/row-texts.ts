import { IN_DOUBT } from '@intelbridge/core';
import type { InFlight } from './in-flight.ts';
import type { NumberedName, RowsText } from './ledger-calls.ts';
import type { Names } from './names.ts';
import { AT } from './stored-row.ts';

export interface RowTextsParts {
  readonly sets: Names;
  readonly collections: Names;
  readonly inFlight: InFlight;
}

export const NO_TEXTS: RowsText = { lists: [], sets: [], collections: [] };

/** Adds the names to what a statement delivers of rows; those that were sent and not answered read as in doubt. */
export class RowTexts {
  readonly #parts: RowTextsParts;

  constructor(parts: RowTextsParts) {
    this.#parts = parts;
  }

  /** Of the one row of lists. */
  of([row]: readonly unknown[]): RowsText {
    const lists = row as readonly string[];
    const { sets, collections, inFlight } = this.#parts;
    const ofSets = numbers(lists[AT.sets]);
    const isSent = ofSets.some((set) => !inFlight.isEmpty(set));
    return {
      lists: isSent ? this.#doubted(lists) : lists,
      sets: named(sets, ofSets),
      collections: named(collections, numbers(lists[AT.collections])),
    };
  }

  #doubted(lists: readonly string[]): readonly string[] {
    const { inFlight } = this.#parts;
    const keys = JSON.parse(lists[AT.key] ?? '[]') as string[];
    const sets = numbers(lists[AT.set]);
    const pushedAt = numbers(lists[AT.pushedAt]);
    const doubted = pushedAt.map((at, n) =>
      inFlight.has(sets[n] ?? 0, keys[n] ?? '') ? IN_DOUBT : at,
    );
    return lists.with(AT.pushedAt, JSON.stringify(doubted));
  }
}

const numbers = (list: string | undefined) => JSON.parse(list ?? '[]') as number[];

const named = (names: Names, those: readonly number[]): NumberedName[] =>
  those.map((number) => [number, names.name(number)]);
