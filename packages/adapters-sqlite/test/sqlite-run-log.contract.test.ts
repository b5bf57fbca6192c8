import { runLogContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

runLogContract({
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.open();
    return {
      runs: first.runs,
      reopen: async () => {
        first.close();
        return temporary.open().runs;
      },
      close: async () => temporary.remove(),
    };
  },
});
