import type { CachedAnswer, Instant, LookUpSubject, LookupCache } from '@intelbridge/core';

/** Answers of providers, kept in memory. */
export class MemoryLookupCache implements LookupCache {
  /** By subject, then by provider. */
  readonly #kept = new Map<string, Map<string, CachedAnswer>>();
  /** Instead of every answer of the store, if set. */
  failure: Error | undefined;

  async read(subjects: readonly LookUpSubject[]): Promise<readonly CachedAnswer[]> {
    this.#mayFail();
    const keys = new Set(subjects.map(keyOf));
    return [...keys].flatMap((key) => [...(this.#kept.get(key)?.values() ?? [])]);
  }

  async write(answers: readonly CachedAnswer[]): Promise<void> {
    this.#mayFail();
    for (const answer of answers) {
      const key = keyOf(answer.subject);
      const ofSubject = this.#kept.get(key) ?? new Map<string, CachedAnswer>();
      this.#kept.set(key, ofSubject.set(answer.provider, answer));
    }
  }

  async clear(subject?: LookUpSubject, provider?: string): Promise<number> {
    return this.#forget(
      (answer) =>
        (subject === undefined || keyOf(answer.subject) === keyOf(subject)) &&
        (provider === undefined || answer.provider === provider),
    );
  }

  async expire(before: Instant): Promise<number> {
    return this.#forget(({ answeredAt }) => answeredAt < before);
  }

  #forget(isUnwanted: (answer: CachedAnswer) => boolean): number {
    this.#mayFail();
    let gone = 0;
    for (const ofSubject of this.#kept.values()) {
      for (const answer of ofSubject.values()) {
        if (!isUnwanted(answer)) continue;
        ofSubject.delete(answer.provider);
        gone += 1;
      }
    }
    return gone;
  }

  #mayFail(): void {
    if (this.failure) throw this.failure;
  }
}

const keyOf = ({ type, value }: LookUpSubject) => JSON.stringify([type, value]);
