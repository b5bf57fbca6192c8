import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type ConnectedLedger, connectLedger, serveLedger } from '@intelbridge/adapters-sqlite';
import type { TemporaryStore } from './temporary-store.ts';

export interface ConnectedStore extends ConnectedLedger {
  /** The near end of the line; undefined until the ledger was asked something. */
  near(): MessagePort | undefined;
}

/** The ledger of a store as another thread has it: at the other end of a line of messages. */
export function connectTo(temporary: TemporaryStore): ConnectedStore {
  temporary.open().close();
  let near: MessagePort | undefined;
  const connected = connectLedger(() => {
    const { port1, port2 } = new MessageChannel();
    near = port1;
    serveLedger(port1, () => temporary.driver());
    return port2;
  });
  return { ...connected, near: () => near };
}
