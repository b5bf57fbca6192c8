import { checkpointsContract, ledgerContract } from '@intelbridge/core/contract';
import { connectTo } from './connected-store.ts';
import { temporaryStore } from './temporary-store.ts';

const subject = {
  name: 'sqlite behind messages',
  open: async () => {
    const temporary = temporaryStore();
    let connected = connectTo(temporary);
    return {
      store: connected.ledger,
      reopen: async () => {
        await connected.close();
        connected = connectTo(temporary);
        return connected.ledger;
      },
      close: async () => {
        await connected.close();
        temporary.remove();
      },
    };
  },
};
ledgerContract(subject);
checkpointsContract(subject);
