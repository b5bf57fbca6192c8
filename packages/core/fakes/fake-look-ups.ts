import type { LookUpAnswer, LookUpOptions, LookUps } from '@intelbridge/core';

interface Asked {
  readonly values: readonly string[];
  readonly options: LookUpOptions;
}

/** Look-ups whose answers the test sets, for those who ask for them. */
export class FakeLookUps implements LookUps {
  /** What was asked, one per call. */
  readonly asked: Asked[] = [];
  /** What was cleared; undefined: all. */
  readonly cleared: (string | undefined)[] = [];
  /** What was said to have been changed, and where. */
  readonly renewed: (readonly [value: string, provider: string])[] = [];
  /** Instead of every answer, if set. */
  failure: Error | undefined;
  readonly #answers = new Map<string, LookUpAnswer>();

  /** From now on the answer to its value. */
  set(answer: LookUpAnswer): void {
    this.#answers.set(answer.value, answer);
  }

  /** Of a value that was not set, no type and no results. */
  async lookUp(
    values: readonly string[],
    options: LookUpOptions = {},
  ): Promise<readonly LookUpAnswer[]> {
    options.signal?.throwIfAborted();
    this.asked.push({ values, options });
    if (this.failure) throw this.failure;
    const nothing = { type: undefined, canonical: undefined, results: [] };
    return values.map((value) => this.#answers.get(value) ?? { value, ...nothing });
  }

  async clear(value?: string): Promise<number> {
    this.cleared.push(value);
    if (this.failure) throw this.failure;
    return value === undefined ? this.#answers.size : Number(this.#answers.has(value));
  }

  async renew(value: string, provider: string): Promise<void> {
    this.renewed.push([value, provider]);
    if (this.failure) throw this.failure;
  }
}
