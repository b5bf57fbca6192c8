import { StorageError, type StorageErrorKind } from '@intelbridge/core';
import { answer } from './ask-here.ts';
import type { LedgerCalls } from './ledger-calls.ts';
import { LedgerDesk } from './ledger-desk.ts';
import { PRAGMAS } from './open-store.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { takenOver } from './storage-failure.ts';

export interface AskedMessage {
  readonly id: number;
  readonly call: keyof LedgerCalls;
  readonly args: readonly unknown[];
}

export type AnswerMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: ThreadFailure };

/** An error on its way between threads, where classes are lost: a StorageError has a kind. */
export interface ThreadFailure {
  readonly kind: StorageErrorKind | undefined;
  readonly error: unknown;
}

/** The near end of the line in the thread that serves; a `MessagePort` fits. */
export interface ServingPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: AskedMessage) => void): unknown;
  close(): void;
}

/** Answers for a ledger in this thread, in the order of the questions, until it is told to close. */
export function serveLedger(port: ServingPort, open: () => SqliteDriver): void {
  let ledger: LedgerCalls | undefined;
  port.on('message', ({ id, call, args }) => {
    try {
      // Not opened to be closed: what could not be opened would fail once more.
      if (call !== 'close') ledger ??= openDesk(open());
      const value = ledger && answer(ledger, call, args as Parameters<LedgerCalls[typeof call]>);
      port.postMessage({ id, value });
    } catch (error) {
      const kind = error instanceof StorageError ? error.kind : undefined;
      port.postMessage({ id, failure: { kind, error } });
    }
    if (call === 'close') port.close();
  });
}

/** The schema is brought up to date where the store is opened, before anything is asked. */
function openDesk(driver: SqliteDriver): LedgerDesk {
  return takenOver(driver, () => {
    driver.exec(PRAGMAS);
    return new LedgerDesk(driver);
  });
}
