interface Running<T> {
  readonly outcome: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** One run of some work for all who ask for it while it lasts. It is given up when nobody waits for it any more. */
export class SharedCall<T> {
  readonly #work: (signal: AbortSignal) => Promise<T>;
  #running: Running<T> | undefined;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#work = work;
  }

  /** Rejects at once with the signal's reason when it fires; the others go on waiting. */
  async run(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.#running ??= this.#start();
    const call = this.#running;
    call.waiting += 1;
    try {
      return await (signal ? unlessFired(call.outcome, signal) : call.outcome);
    } finally {
      call.waiting -= 1;
      if (call.waiting === 0) this.#end(call);
    }
  }

  #start(): Running<T> {
    const stop = new AbortController();
    return { outcome: this.#work(stop.signal), stop, waiting: 0 };
  }

  #end(call: Running<T>): void {
    call.stop.abort();
    if (this.#running === call) this.#running = undefined;
  }
}

function unlessFired<T>(outcome: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const fired = () => reject(signal.reason as Error);
  signal.addEventListener('abort', fired, { once: true });
  outcome.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', fired));
}
