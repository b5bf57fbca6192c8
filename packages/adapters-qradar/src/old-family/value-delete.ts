import { isVendorError } from '@intelbridge/core';
import type { WriteTally } from '../console/write-tally.ts';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { anyReply } from './old-family.schema.ts';
import { deleteSegment, singleSegment } from './path-segment.ts';

const VALUE_MISSING = 1_003;

type Deleted = 'deleted' | 'absent';

/** One request per value: the old family has no bulk delete (dossier §0). */
export class ValueDelete {
  readonly #calls: OldCalls;
  /** Whether a delete with doubly encoded segments ever found its value here. */
  #doubleWorks = false;

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
    const twice = [deleteSegment(name), deleteSegment(value)] as const;
    const done = await this.#ask(...twice, signal);
    if (done === 'deleted') {
      this.#doubleWorks ||= singleSegment(value) !== undefined;
      return;
    }
    const single = singleSegment(value);
    if (single === undefined || this.#doubleWorks) return;
    await this.#ask(singleSegment(name) ?? twice[0], single, signal).catch((error: unknown) => {
      // Where a slash that was encoded once does not pass, the first answer holds.
      if (!isVendorError(error) || error.status !== 404) throw error;
    });
  }

  async #ask(name: string, value: string, signal: AbortSignal | undefined): Promise<Deleted> {
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
      return 'deleted';
    } catch (error) {
      if (isVendorError(error) && error.status === 404 && error.code === VALUE_MISSING) {
        return 'absent';
      }
      throw error;
    }
  }
}
