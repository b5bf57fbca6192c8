import { noteLedgerContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

noteLedgerContract({
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.open();
    return {
      notes: first.notes,
      reopen: async () => {
        first.close();
        return temporary.open().notes;
      },
      close: async () => temporary.remove(),
    };
  },
});
