import {
  auditTrailContract,
  feedbackContract,
  lookupCacheContract,
  usageLedgerContract,
} from '@intelbridge/core/contract';
import {
  MemoryAuditTrail,
  MemoryFeedback,
  MemoryLookupCache,
  MemoryUsageLedger,
} from '@intelbridge/core/fakes';
import { openMemoryFeedback } from './memory-intel.ts';

lookupCacheContract({
  name: 'memory',
  open: async () => {
    const cache = new MemoryLookupCache();
    return { cache, reopen: async () => cache, close: async () => undefined };
  },
});

auditTrailContract({
  name: 'memory',
  open: async (kept) => {
    const audit = new MemoryAuditTrail(kept);
    return { audit, reopen: async () => audit, close: async () => undefined };
  },
});

usageLedgerContract({
  name: 'memory',
  open: async () => {
    const ledger = new MemoryUsageLedger();
    return { ledger, reopen: async () => ledger, close: async () => undefined };
  },
});

feedbackContract({
  name: 'memory',
  open: async () => openMemoryFeedback(new MemoryFeedback()),
});
feedbackContract({
  name: 'memory, with a single action',
  open: async () => openMemoryFeedback(new MemoryFeedback('memory', ['false-positive'])),
});
