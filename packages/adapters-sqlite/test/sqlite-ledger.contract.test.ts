import { checkpointsContract, ledgerContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

const subject = {
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.open();
    return {
      store: first.ledger,
      reopen: async () => {
        first.close();
        return temporary.open().ledger;
      },
      close: async () => temporary.remove(),
    };
  },
};
ledgerContract(subject);
checkpointsContract(subject);
