import type { Instant } from '../time/instant.ts';

/** Driven port: time as a variable. */
export interface Clock {
  now(): Instant;
  /** Resolves after `ms`; rejects with the signal's reason if it fires first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
