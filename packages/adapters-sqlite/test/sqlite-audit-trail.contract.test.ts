import { openDeskStore, SqliteAuditTrail } from '@intelbridge/adapters-sqlite';
import { auditTrailContract } from '@intelbridge/core/contract';
import { temporaryStore } from './temporary-store.ts';

auditTrailContract({
  name: 'sqlite',
  open: async (kept) => {
    const temporary = temporaryStore();
    const open = () => {
      const driver = temporary.driver();
      return { driver, store: openDeskStore(driver), audit: new SqliteAuditTrail(driver, kept) };
    };
    const first = open();
    return {
      audit: first.audit,
      reopen: async () => {
        first.store.close();
        return open().audit;
      },
      close: async () => temporary.remove(),
    };
  },
});
