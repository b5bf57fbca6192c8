import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointsContract, ledgerContract } from '@intelbridge/core/contract';
import { openAppStore } from '../../src/composition/open-app-store.ts';

const subject = {
  name: 'the thread of the ledger',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intelbridge-'));
    const file = join(folder, 'store.sqlite');
    let store = openAppStore(file);
    return {
      store: store.ledger,
      reopen: async () => {
        await store.close();
        store = openAppStore(file);
        return store.ledger;
      },
      close: async () => {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
ledgerContract(subject);
checkpointsContract(subject);
