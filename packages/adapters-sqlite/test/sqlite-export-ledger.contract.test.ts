import { exportLedgerContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

exportLedgerContract({
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.open();
    return {
      exports: first.exports,
      reopen: async () => {
        first.close();
        return temporary.open().exports;
      },
      close: async () => temporary.remove(),
    };
  },
});
