import { IN_DOUBT } from '@intelbridge/core';
import type { InFlight } from './in-flight.ts';
import type { NumberedName, RowsText } from './ledger-calls.ts';
import type { Names } from './names.ts';
import type { StoredRow } from './stored-row.ts';

export interface RowTextsParts {
  readonly sets: Names;
  readonly collections: Names;
  readonly inFlight: InFlight;
}

/** Makes one text of rows; those that were sent and not answered read as in doubt. */
export class RowTexts {
  readonly #parts: RowTextsParts;

  constructor(parts: RowTextsParts) {
    this.#parts = parts;
  }

  of(rows: readonly StoredRow[]): RowsText {
    const { sets, collections } = this.#parts;
    return {
      rows: JSON.stringify(rows.map((row) => this.#doubted(row))),
      sets: named(sets, new Set(rows.map((row) => row[13]))),
      collections: named(collections, new Set(rows.map((row) => row[2]))),
    };
  }

  #doubted(row: StoredRow): StoredRow {
    const { inFlight } = this.#parts;
    const set = row[13];
    if (inFlight.isEmpty(set) || !inFlight.has(set, row[1])) return row;
    return row.with(10, IN_DOUBT) as unknown as StoredRow;
  }
}

const named = (names: Names, numbers: ReadonlySet<number>): NumberedName[] =>
  [...numbers].map((number) => [number, names.name(number)]);
