import {
  type EntryChange,
  isVendorError,
  type ReferenceSet,
  type VendorError,
  type WriteOutcome,
} from '@intelbridge/core';
import pLimit from 'p-limit';
import { WriteTally } from '../console/write-tally.ts';
import type { Load } from './old-loads.ts';
import type { ValueDelete } from './value-delete.ts';

/** Deletes on their way at once: as many as connections are kept. */
const AT_ONCE = 2;
const BAD_VALUE = 1_005;
const STORE_FAILED = 1_020;

export interface OldWriterOptions {
  readonly load: Load;
  /** Values in one request. */
  readonly batch: number;
  readonly deletes: ValueDelete;
}

/** Writes by bulk load, which says nothing about single values, and deletes value by value. */
export class OldWriter {
  readonly #options: OldWriterOptions;
  #batch: number;

  constructor(options: OldWriterOptions) {
    this.#options = options;
    this.#batch = options.batch;
  }

  async write(
    { name }: ReferenceSet,
    { upsert, remove }: EntryChange,
    signal?: AbortSignal,
  ): Promise<WriteOutcome> {
    const tally = new WriteTally();
    for (let from = 0; from < upsert.length; ) {
      signal?.throwIfAborted();
      const values = upsert.slice(from, from + this.#batch);
      from += values.length;
      await this.#load(name, values, tally, signal);
    }
    const limit = pLimit(AT_ONCE);
    await limit.map(remove, async (value) => {
      signal?.throwIfAborted();
      await this.#options.deletes.remove(name, value, tally, signal);
    });
    return tally.outcome();
  }

  /** A refused request is halved until the value is found that it was refused for. */
  async #load(
    name: string,
    values: readonly string[],
    tally: WriteTally,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    try {
      await this.#options.load(name, values, signal);
      tally.confirm(values.length);
    } catch (error) {
      const [only = ''] = values;
      if (!isForItsValues(error)) throw error;
      if (values.length === 1) return judge(only, error, tally);
      const middle = Math.ceil(values.length / 2);
      if (error.status === 413) this.#batch = Math.min(this.#batch, middle);
      await this.#load(name, values.slice(0, middle), tally, signal);
      await this.#load(name, values.slice(middle), tally, signal);
    }
  }
}

function isForItsValues(error: unknown): error is VendorError {
  if (!isVendorError(error) || error.kind === 'unsupported') return false;
  const { status, code } = error;
  if (status === 422) return code === BAD_VALUE || code === undefined;
  return status === 400 || status === 413 || status === 414 || status === 500;
}

function judge(value: string, error: VendorError, tally: WriteTally): void {
  const { status, code } = error;
  if (status === 500 && code !== STORE_FAILED) throw error;
  if (code === BAD_VALUE) tally.refuse(value, error.message);
  else tally.breakDown(value, error);
}
