import type { IntelLookup, LookUpResult, LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { UsageKind } from '../ports/usage-ledger.port.ts';
import { admit } from '../quota/admit.ts';
import type { LookUpQuota } from '../quota/look-up-quota.ts';
import type { KnownAnswer } from './known-answer.ts';
import type { LookUpPorts } from './look-up-rules.ts';

/** A subject on its way to a provider. */
interface Question {
  readonly subject: LookUpSubject;
  readonly kind: UsageKind;
  readonly tell: (answer: KnownAnswer) => void;
}

/** Few, so that what is asked meanwhile goes together in the next. */
const CALLS_AT_ONCE = 4;
/** Of one call, unless the provider says otherwise. */
const BATCH_SIZE = 100;

/** The calls of one provider: what is asked within the same tick, or while all calls are taken, goes in one. */
export class ProviderCalls {
  readonly #lookup: IntelLookup;
  readonly #ports: Pick<LookUpPorts, 'clock' | 'log'>;
  readonly #quota: LookUpQuota | undefined;
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #waiting: Question[] = [];

  constructor(
    lookup: IntelLookup,
    ports: Pick<LookUpPorts, 'clock' | 'log'>,
    quota: LookUpQuota | undefined,
  ) {
    this.#lookup = lookup;
    this.#ports = ports;
    this.#quota = quota;
  }

  /** Never rejects: whatever goes wrong is an answer. `kind`: what of a quota may be used up. */
  ask(subject: LookUpSubject, kind: UsageKind): Promise<KnownAnswer> {
    const { promise, resolve } = Promise.withResolvers<KnownAnswer>();
    this.#waiting.push({ subject, kind, tell: resolve });
    if (this.#waiting.length === 1) void Promise.resolve().then(() => this.#go());
    return promise;
  }

  /** Ends what runs; it and all that is asked from now on is answered as unreachable. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('look-ups are closed'));
    await Promise.all(this.#running);
  }

  #go(): void {
    while (this.#waiting.length > 0 && this.#running.size < CALLS_AT_ONCE) {
      const { batchSize = BATCH_SIZE } = this.#lookup;
      const call = this.#call(this.#waiting.splice(0, batchSize));
      this.#running.add(call);
      void call.then(() => {
        this.#running.delete(call);
        this.#go();
      });
    }
  }

  async #call(questions: readonly Question[]): Promise<void> {
    if (this.#quota === undefined) return this.#answer(questions);
    const { asked, refused, settle } = await admit(questions, this.#quota);
    const answeredAt = this.#ports.clock.now();
    for (const [{ tell }, reason] of refused) {
      tell({ result: { outcome: 'limited', reason }, answeredAt, unasked: true });
    }
    if (asked.length > 0) await this.#answer(asked, settle);
  }

  /** `settle` is told all results before anybody is. */
  async #answer(
    questions: readonly Question[],
    settle?: (results: readonly LookUpResult[]) => Promise<void>,
  ): Promise<void> {
    const told = await this.#results(questions.map(({ subject }) => subject));
    const answeredAt = this.#ports.clock.now();
    const results = questions.map((_, n) => told[n] ?? this.#noAnswer());
    await settle?.(results);
    for (const [n, { tell }] of questions.entries()) {
      tell({ result: results[n] ?? this.#noAnswer(), answeredAt });
    }
  }

  /** A provider that breaks its promise not to reject must not take the others' answers with it. */
  async #results(subjects: readonly LookUpSubject[]): Promise<readonly LookUpResult[]> {
    const { signal } = this.#stop;
    try {
      signal.throwIfAborted();
      return await this.#lookup.lookUp(subjects, signal);
    } catch (error) {
      if (!signal.aborted) {
        const message = error instanceof Error ? error.message : String(error);
        this.#ports.log('error', `${this.#lookup.provider}: a look-up failed: ${message}`);
      }
      return [];
    }
  }

  #noAnswer(): LookUpResult {
    return { outcome: 'unreachable', reason: `${this.#lookup.provider} gave no usable answer.` };
  }
}
