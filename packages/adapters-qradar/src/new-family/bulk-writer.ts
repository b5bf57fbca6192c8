import type { EntryChange, ReferenceSet, WriteOutcome } from '@intelbridge/core';
import { entryKey } from '@intelbridge/core';
import { WriteTally } from '../console/write-tally.ts';
import { type BulkAnswer, isGood, reasonOf, throwIfSetGone } from './bulk-answer.ts';
import { type BulkRequestOptions, bulkRequest } from './bulk-request.ts';
import type { BulkRow } from './bulk-row.ts';
import type { DeleteKeys } from './delete-key.ts';
import type { EntryLookup } from './entry-lookup.ts';
import type { RowResult } from './new-family.schema.ts';

export interface BulkWriterOptions extends BulkRequestOptions {
  readonly batchRows: number;
  readonly deleteKeys: DeleteKeys;
  readonly lookup: EntryLookup;
}

/** Writes values in bulk and finds out about each what became of it. */
export class BulkWriter {
  readonly #options: BulkWriterOptions;
  /** Fewer after a console found a request too large. */
  #batchRows: number;

  constructor(options: BulkWriterOptions) {
    this.#options = options;
    this.#batchRows = options.batchRows;
  }

  /** Name that its entries carry. */
  get source(): string {
    return this.#options.source;
  }

  async write(
    set: ReferenceSet,
    { upsert, remove }: EntryChange,
    signal?: AbortSignal,
  ): Promise<WriteOutcome> {
    const tally = new WriteTally();
    const total = upsert.length + remove.length;
    for (let from = 0; from < total; ) {
      signal?.throwIfAborted();
      const to = Math.min(total, from + this.#batchRows);
      const rows: BulkRow[] = [];
      for (let at = from; at < to; at += 1) {
        const isUpsert = at < upsert.length;
        const value = (isUpsert ? upsert[at] : remove[at - upsert.length]) ?? '';
        rows.push({ value, remove: !isUpsert });
      }
      await new Batch(set, tally, this.#options, signal, (rowsTaken) => {
        this.#batchRows = Math.min(this.#batchRows, rowsTaken);
      }).send(rows);
      from = to;
    }
    return tally.outcome();
  }
}

/** One batch on its way, split as far as it has to be. */
class Batch {
  readonly #set: ReferenceSet;
  readonly #tally: WriteTally;
  readonly #options: BulkWriterOptions;
  readonly #signal: AbortSignal | undefined;
  readonly #tooLarge: (rowsTaken: number) => void;

  constructor(
    set: ReferenceSet,
    tally: WriteTally,
    options: BulkWriterOptions,
    signal: AbortSignal | undefined,
    tooLarge: (rowsTaken: number) => void,
  ) {
    this.#set = set;
    this.#tally = tally;
    this.#options = options;
    this.#signal = signal;
    this.#tooLarge = tooLarge;
  }

  async send(given: readonly BulkRow[]): Promise<void> {
    const rows = await this.#identified(given);
    if (rows.length === 0) return;
    const answer = await this.#request(rows);
    if (answer.kind === 'all-done') await this.#done(rows);
    else if (answer.kind === 'results') await this.#sort(rows, answer.results);
    else if (answer.kind === 'unknown') await this.#readBack(rows, answer.since);
    else await this.#refused(rows, answer);
  }

  #request(rows: readonly BulkRow[]): Promise<BulkAnswer> {
    return bulkRequest(this.#set.id, rows, this.#options, this.#signal);
  }

  /** On consoles that delete by id, rows to remove get theirs; what is not there counts as taken away. */
  async #identified(rows: readonly BulkRow[]): Promise<readonly BulkRow[]> {
    if ((await this.#options.deleteKeys.known()) !== 'id') return rows;
    const unknown = rows.filter(({ remove, id }) => remove && id === undefined);
    if (unknown.length === 0) return rows;
    const found = await this.#withIds(unknown);
    this.#tally.confirm(unknown.length - found.length);
    return [...rows.filter((row) => !unknown.includes(row)), ...found];
  }

  async #withIds(rows: readonly BulkRow[]): Promise<readonly BulkRow[]> {
    const values = rows.map(({ value }) => value);
    const ids = await this.#options.lookup.idsOf(this.#set, values, this.#signal);
    return rows.flatMap((row) => {
      const id = ids.get(entryKey(this.#set.elementType, row.value));
      return id === undefined ? [] : [{ ...row, id }];
    });
  }

  async #done(rows: readonly BulkRow[]): Promise<void> {
    const deleted = rows.find(({ remove }) => remove);
    this.#tally.confirm(rows.length);
    if (deleted) await this.#learn(deleted);
  }

  #learn({ id }: BulkRow): Promise<void> {
    return this.#options.deleteKeys.learn(id === undefined ? 'value' : 'id');
  }

  async #sort(rows: readonly BulkRow[], results: readonly RowResult[]): Promise<void> {
    throwIfSetGone(results);
    const removes = rows.filter(({ remove }) => remove);
    const absent = results.filter(({ http_status: status }) => status === 404).length;
    const bad = results.filter((result) => !isGood(result)).length;
    // Only a row that deletes can say 404, so this holds in whatever order the results came.
    if (bad === absent && absent <= removes.length) await this.#absent(rows, removes, absent);
    else await this.#suspect(rows, results);
  }

  async #absent(
    rows: readonly BulkRow[],
    removes: readonly BulkRow[],
    absent: number,
  ): Promise<void> {
    const [sample] = removes;
    if (absent < removes.length && sample) await this.#learn(sample);
    const isSure = (await this.#options.deleteKeys.known()) !== undefined;
    // What was asked for by its id is not looked up a second time.
    const unsure = isSure ? [] : removes.filter(({ id }) => id === undefined);
    this.#tally.confirm(rows.length - unsure.length);
    if (unsure.length > 0) await this.#removeById(unsure);
  }

  /** No delete by value has ever worked here: either the entries are absent or the console wants their ids. */
  async #removeById(removes: readonly BulkRow[]): Promise<void> {
    const found = await this.#withIds(removes);
    this.#tally.confirm(removes.length - found.length);
    if (found.length > 0) await this.send(found);
  }

  /** The rows that seem refused are sent once more alone; if they are not all refused again, the order was another. */
  async #suspect(rows: readonly BulkRow[], results: readonly RowResult[]): Promise<void> {
    const suspects = rows.filter((_row, at) => !isGood(results[at] ?? { http_status: 500 }));
    if (suspects.length === rows.length) return this.#refuse(rows, results);
    const answer = await this.#request(suspects);
    const again = answer.kind === 'results' ? answer.results : [];
    if (again.length === suspects.length && !again.some(isGood)) {
      this.#tally.confirm(rows.length - suspects.length);
      return this.#refuse(suspects, again);
    }
    return this.#halve(rows);
  }

  /** Every row was refused. */
  async #refuse(rows: readonly BulkRow[], results: readonly RowResult[]): Promise<void> {
    throwIfSetGone(results);
    const key = await this.#options.deleteKeys.known();
    const byValue: BulkRow[] = [];
    for (const [at, row] of rows.entries()) {
      const result = results[at] ?? { http_status: 500 };
      if (row.remove && row.id === undefined && key !== 'value') byValue.push(row);
      else if (row.remove && result.http_status === 404) this.#tally.confirm(1);
      else this.#tally.refuse(row.value, reasonOf(result));
    }
    if (byValue.length > 0) await this.#removeById(byValue);
  }

  async #halve(rows: readonly BulkRow[]): Promise<void> {
    const middle = Math.ceil(rows.length / 2);
    await this.send(rows.slice(0, middle));
    this.#signal?.throwIfAborted();
    await this.send(rows.slice(middle));
  }

  async #refused(
    rows: readonly BulkRow[],
    { error }: Extract<BulkAnswer, { kind: 'refused' }>,
  ): Promise<void> {
    const [only] = rows;
    if (rows.length > 1) {
      if (error.status === 413) this.#tooLarge(Math.ceil(rows.length / 2));
      return this.#halve(rows);
    }
    if (only === undefined) return;
    if (error.status === 500) throw error;
    if (only.remove && only.id === undefined && error.status === 422) {
      return this.#removeById([only]);
    }
    this.#tally.breakDown(only.value, error);
  }

  /** The results are lost, so the set itself is asked. */
  async #readBack(rows: readonly BulkRow[], since: number | undefined): Promise<void> {
    const { lookup } = this.#options;
    const upserts = rows.filter(({ remove }) => !remove);
    const removes = rows.filter(({ remove }) => remove);
    if (upserts.length > 0) {
      const keys = await lookup.keysSince(this.#set, since, this.#signal);
      for (const { value } of upserts) {
        if (keys.has(entryKey(this.#set.elementType, value))) this.#tally.confirm(1);
        else this.#tally.refuse(value, 'QRadar did not store it and did not say why');
      }
    }
    if (removes.length > 0) await this.#stillThere(removes);
  }

  async #stillThere(removes: readonly BulkRow[]): Promise<void> {
    const left = await this.#withIds(removes);
    this.#tally.confirm(removes.length - left.length);
    const tried = left.filter(({ value }) =>
      removes.some((row) => row.id !== undefined && row.value === value),
    );
    for (const { value } of tried) this.#tally.refuse(value, 'QRadar did not delete it');
    const untried = left.filter((row) => !tried.includes(row));
    if (untried.length > 0) await this.send(untried);
  }
}
