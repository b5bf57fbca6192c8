import { usageLedgerContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

usageLedgerContract({
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.openDesk();
    return {
      ledger: first.usage,
      reopen: async () => {
        first.close();
        return temporary.openDesk().usage;
      },
      close: async () => temporary.remove(),
    };
  },
});
