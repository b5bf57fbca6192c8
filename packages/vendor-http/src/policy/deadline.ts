import { LONGEST_TIMER_MS } from '../system-clock.ts';

/** One signal for two reasons to stop: the caller's, and time running out. Close it, or its listener stays on the caller's signal. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #callerStops = () => this.#controller.abort(this.#caller?.reason);
  #timer: NodeJS.Timeout | undefined;
  #timedOut = false;

  constructor(caller: AbortSignal | undefined) {
    this.#caller = caller;
    if (caller?.aborted === true) this.#callerStops();
    else caller?.addEventListener('abort', this.#callerStops);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether time ran out before the caller gave up. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  get started(): boolean {
    return this.#timer !== undefined;
  }

  /** Throws the caller's own reason if it was the caller who stopped. */
  throwIfCallerStopped(): void {
    if (!this.#timedOut) this.#controller.signal.throwIfAborted();
  }

  /** Sets the time that is left, anew. */
  start(ms: number): void {
    this.pause();
    this.#timer = setTimeout(() => this.#timeIsUp(), Math.min(ms, LONGEST_TIMER_MS));
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.pause();
    this.#caller?.removeEventListener('abort', this.#callerStops);
  }

  #timeIsUp(): void {
    if (this.#controller.signal.aborted) return;
    this.#timedOut = true;
    this.#controller.abort(new DOMException('Time is up.', 'TimeoutError'));
  }
}
