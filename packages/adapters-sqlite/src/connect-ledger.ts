import { StorageError } from '@intelbridge/core';
import type { AskLedger } from './ledger-calls.ts';
import type { AnswerMessage, ThreadFailure } from './ledger-thread.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

/** The far end of the line to a thread; a `Worker` fits. */
export interface ThreadPort {
  postMessage(message: unknown): void;
  on(event: string, listener: (given: unknown) => void): unknown;
  ref(): void;
  unref(): void;
}

export interface ConnectedLedger {
  readonly ledger: SqliteLedger;
  /** Starts the thread before the first question, which then need not wait for that. */
  begin(): void;
  /** After all that was asked before; resolves once the thread is gone. */
  close(): Promise<void>;
}

/**
 * The ledger that another thread serves. `start` begins that thread when something is asked for the first time. Should it
 * end by itself, everything that was asked, and will be, rejects with StorageError.
 */
export function connectLedger(start: () => ThreadPort): ConnectedLedger {
  const line = new Line(start);
  return {
    ledger: new SqliteLedger(line.ask),
    begin: () => line.begin(),
    close: () => line.close(),
  };
}

interface Waiting {
  resolve(value: never): void;
  reject(error: unknown): void;
}

class Line {
  readonly #start: () => ThreadPort;
  readonly #waiting = new Map<number, Waiting>();
  #port: ThreadPort | undefined;
  readonly #gone = Promise.withResolvers<void>();
  #over: StorageError | undefined;
  #asked = 0;

  constructor(start: () => ThreadPort) {
    this.#start = start;
  }

  readonly ask: AskLedger = (call, ...args) => {
    if (this.#over) return Promise.reject(this.#over);
    this.#port ??= this.#connect();
    const port = this.#port;
    this.#asked += 1;
    const id = this.#asked;
    port.ref();
    port.postMessage({ id, call, args });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  };

  begin(): void {
    if (this.#over || this.#port) return;
    this.#port = this.#connect();
    this.#port.unref();
  }

  async close(): Promise<void> {
    if (this.#over) return;
    const closing = this.#port === undefined ? undefined : this.ask('close');
    this.#over = new StorageError('unavailable', 'Store: it was closed.');
    await closing;
    if (this.#port === undefined) return;
    // What the process does next, be it its end, is not to meet a thread that is ending.
    this.#port.ref();
    await this.#gone.promise;
  }

  #connect(): ThreadPort {
    const port = this.#start();
    port.on('message', (message) => this.#settle(message as AnswerMessage));
    port.on('error', (error) => this.#end(error));
    port.on('exit', () => this.#end(undefined));
    port.on('close', () => this.#end(undefined));
    return port;
  }

  #settle(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    // One that nobody waits for does not keep the process.
    if (this.#waiting.size === 0) this.#port?.unref();
    if ('value' in message) waiting?.resolve(message.value as never);
    else waiting?.reject(toError(message.failure));
  }

  #end(cause: unknown): void {
    const message = 'Store: the thread that keeps the ledger ended; start the program again.';
    this.#over ??= new StorageError('unavailable', message, { cause });
    for (const waiting of this.#waiting.values()) waiting.reject(this.#over);
    this.#waiting.clear();
    this.#gone.resolve();
  }
}

function toError({ kind, error }: ThreadFailure): unknown {
  if (kind === undefined || !(error instanceof Error)) return error;
  return new StorageError(kind, error.message, { cause: error.cause });
}
