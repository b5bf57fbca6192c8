import type { LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { CachedAnswer } from '../ports/lookup-cache.port.ts';
import { HOUR_MS, type Instant } from '../time/instant.ts';
import type { LookUpPorts, LookUpRules } from './look-up-rules.ts';
import { subjectKey } from './subject-key.ts';

/** What is kept of each subject, by its key and the provider. */
export type KeptAnswers = (subject: LookUpSubject, provider: string) => CachedAnswer | undefined;

const TIDIED_EVERY_MS = HOUR_MS;

/** The cache of answers, which look-ups do without when it fails. */
export class AnswerStore {
  readonly #ports: Pick<LookUpPorts, 'cache' | 'clock' | 'log'>;
  readonly #keptMs: number;
  #unwritten: CachedAnswer[] = [];
  #writing: Promise<void> = Promise.resolve();
  #tidiedAt: Instant | undefined;

  constructor(ports: LookUpPorts, { foundMs, notFoundMs, staleMs }: LookUpRules) {
    this.#ports = ports;
    this.#keptMs = Math.max(foundMs, notFoundMs) + staleMs;
  }

  async read(subjects: readonly LookUpSubject[]): Promise<KeptAnswers> {
    await this.#tidy();
    const answers = await this.#orWithout([], () => this.#ports.cache.read(subjects));
    const kept = new Map(answers.map((each) => [keyOf(each.subject, each.provider), each]));
    return (subject, provider) => kept.get(keyOf(subject, provider));
  }

  /** Answers given within the same tick are written together. */
  write(answer: CachedAnswer): Promise<void> {
    this.#unwritten.push(answer);
    if (this.#unwritten.length === 1) {
      this.#writing = Promise.resolve().then(async () => {
        const answers = this.#unwritten;
        this.#unwritten = [];
        await this.#orWithout(undefined, () => this.#ports.cache.write(answers));
      });
    }
    return this.#writing;
  }

  /** Rejects with StorageError: who clears wants to know. */
  clear(subject: LookUpSubject | undefined, provider?: string): Promise<number> {
    return this.#ports.cache.clear(subject, provider);
  }

  async #tidy(): Promise<void> {
    const now = this.#ports.clock.now();
    if (this.#tidiedAt !== undefined && Math.abs(now - this.#tidiedAt) < TIDIED_EVERY_MS) return;
    this.#tidiedAt = now;
    await this.#orWithout(0, () => this.#ports.cache.expire(now - this.#keptMs));
  }

  async #orWithout<T>(instead: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#ports.log('warn', `Look-ups go on without their cache: ${message}`);
      return instead;
    }
  }
}

const keyOf = (subject: LookUpSubject, provider: string) =>
  `${subjectKey(subject)}${JSON.stringify(provider)}`;
