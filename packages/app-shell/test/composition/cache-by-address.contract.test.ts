import { lookupCacheContract } from '@intelbridge/core/contract';
import { MemoryLookupCache } from '@intelbridge/core/fakes';
import { cacheByAddress } from '../../src/composition/cache-by-address.ts';

lookupCacheContract({
  name: 'by address',
  open: async () => {
    const cache = new MemoryLookupCache();
    const again = () => cacheByAddress(cache, (provider) => `https://${provider.length}.example`);
    return { cache: again(), reopen: async () => again(), close: async () => undefined };
  },
});
