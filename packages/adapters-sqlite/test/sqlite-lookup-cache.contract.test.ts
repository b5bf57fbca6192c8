import { lookupCacheContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

lookupCacheContract({
  name: 'sqlite',
  open: async () => {
    const temporary = temporaryStore();
    const first = temporary.openDesk();
    return {
      cache: first.lookups,
      reopen: async () => {
        first.close();
        return temporary.openDesk().lookups;
      },
      close: async () => temporary.remove(),
    };
  },
});
