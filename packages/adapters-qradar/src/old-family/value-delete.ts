import { isVendorError, type VendorError } from '@intelbridge/core';
import type { WriteTally } from '../console/write-tally.ts';
import { isSetMissing, OLD_SETS, type OldCalls } from './old-calls.ts';
import { anyReply } from './old-family.schema.ts';
import { deleteSegment, onceSegment } from './path-segment.ts';

const VALUE_MISSING = 1_003;

/** Name and value as they stand in a path. */
interface Place {
  readonly name: string;
  readonly value: string;
}

/** One request per value: the old family has no bulk delete (dossier §0). */
export class ValueDelete {
  readonly #calls: OldCalls;
  /** Whether a delete with doubly encoded segments ever found its value here. */
  #doubleWorks = false;
  /** Whether the console knew the set only by a name that was encoded once. */
  #decodesOnce = false;

  constructor(calls: OldCalls) {
    this.#calls = calls;
  }

  async remove(
    name: string,
    value: string,
    tally: WriteTally,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    try {
      await this.#remove(name, value, signal);
      tally.confirm(1);
    } catch (error) {
      if (!isVendorError(error)) throw error;
      const isItsOwn = error.status === 422 || error.status === 400 || error.status === 414;
      if (!isItsOwn || error.kind === 'unsupported') throw error;
      tally.refuse(value, error.message);
    }
  }

  async #remove(name: string, value: string, signal: AbortSignal | undefined): Promise<void> {
    const twice = { name: deleteSegment(name), value: deleteSegment(value) };
    const once = { name: onceSegment(name), value: onceSegment(value) };
    if (this.#decodesOnce && once.name !== twice.name) {
      const missing = await this.#ask(once, signal);
      if (missing !== undefined && !isValueMissing(missing)) throw missing;
      return;
    }
    const missing = await this.#ask(twice, signal);
    if (missing === undefined) this.#doubleWorks ||= once.value !== twice.value;
    else if (isSetMissing(missing)) await this.#asOnce(once, twice, missing, signal);
    else if (!isValueMissing(missing)) throw missing;
    // Where a slash that was encoded once does not pass, the first answer holds.
    else if (once.value !== twice.value && !this.#doubleWorks) await this.#ask(once, signal);
  }

  /** For a console that decodes paths once; throws the first answer if the set is not there under that name either. */
  async #asOnce(
    once: Place,
    twice: Place,
    first: VendorError,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (once.name === twice.name) throw first;
    const missing = await this.#ask(once, signal);
    if (missing !== undefined && !isValueMissing(missing)) throw first;
    this.#decodesOnce = true;
  }

  /** What the console does not find; undefined if it has deleted the value. */
  async #ask(
    { name, value }: Place,
    signal: AbortSignal | undefined,
  ): Promise<VendorError | undefined> {
    const { api, version, namespace } = this.#calls;
    try {
      await api.call({
        method: 'DELETE',
        path: `${OLD_SETS}/${name}/${value}`,
        // Values of indicators have no place in a log.
        shownPath: `${OLD_SETS}/${name}/{value}`,
        version,
        query: namespace,
        schema: anyReply,
        signal,
      });
      return undefined;
    } catch (error) {
      if (isVendorError(error) && error.status === 404) return error;
      throw error;
    }
  }
}

const isValueMissing = ({ code }: VendorError): boolean => code === VALUE_MISSING;
