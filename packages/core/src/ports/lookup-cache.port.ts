import type { Instant } from '../time/instant.ts';
import type { LookUpResult, LookUpSubject } from './intel-lookup.port.ts';

/** An answer of one provider as it was kept. */
export interface CachedAnswer {
  readonly provider: string;
  readonly subject: LookUpSubject;
  readonly result: LookUpResult;
  /** When the provider gave it. */
  readonly answeredAt: Instant;
}

/** Driven port: answers of providers, kept between questions and restarts. Rejects with StorageError. */
export interface LookupCache {
  /** What is kept of these subjects, of every provider, however old. */
  read(subjects: readonly LookUpSubject[]): Promise<readonly CachedAnswer[]>;
  /** Replaces what is kept of the same provider and subject. */
  write(answers: readonly CachedAnswer[]): Promise<void>;
  /** Forgets everything of one subject, or of all. Resolves with how many answers went. */
  clear(subject?: LookUpSubject): Promise<number>;
  /** Forgets what was answered before this; so that the cache does not grow for years. */
  expire(before: Instant): Promise<number>;
}
