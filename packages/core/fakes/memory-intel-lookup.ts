import type { IntelLookup, IntelMatch, LookUpResult, LookUpSubject } from '@intelbridge/core';

type Failure = Exclude<LookUpResult, { readonly outcome: 'found' | 'not-found' }>;

/** What a platform knows, in memory; values are compared in any case. */
export class MemoryIntelLookup implements IntelLookup {
  readonly provider: string;
  isCloud = false;
  takesExamples = false;
  types: IntelLookup['types'];
  batchSize: IntelLookup['batchSize'];
  readonly #known = new Map<string, IntelMatch[]>();
  /** Answer to every look-up instead of what is known. */
  failure: Failure | undefined;
  /** Awaited before each answer; may wait or throw. */
  beforeAnswer: (subjects: readonly LookUpSubject[]) => Promise<void> | void = () => undefined;
  /** What was asked, one list per call. */
  readonly asked: (readonly LookUpSubject[])[] = [];

  constructor(provider = 'memory') {
    this.provider = provider;
  }

  /** Adds a match; there may be several of one value. Returns it as it will be told. */
  add(known: LookUpSubject & Partial<IntelMatch>): IntelMatch {
    const key = keyOf(known);
    const match: IntelMatch = {
      link: `https://memory.example/indicators/${this.#known.size + 1}/details`,
      status: undefined,
      score: undefined,
      sources: [],
      adversaries: [],
      attributes: [],
      ...known,
    };
    this.#known.set(key, [...(this.#known.get(key) ?? []), match]);
    return match;
  }

  forget(subject: LookUpSubject): void {
    this.#known.delete(keyOf(subject));
  }

  async lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]> {
    signal?.throwIfAborted();
    this.asked.push(subjects);
    await this.beforeAnswer(subjects);
    signal?.throwIfAborted();
    return subjects.map((subject) => this.failure ?? this.#result(subject));
  }

  #result(subject: LookUpSubject): LookUpResult {
    const matches = this.#known.get(keyOf(subject));
    return matches === undefined ? { outcome: 'not-found' } : { outcome: 'found', matches };
  }
}

const keyOf = ({ type, value }: LookUpSubject) => `${type} ${value.toLowerCase()}`;
