import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectLedger } from '@intelbridge/adapters-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../../src/composition/open-app-store.ts';
import { startLedgerThread } from '../../src/composition/start-ledger-thread.ts';

describe('the thread of the ledger', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends with the store, and leaves nothing but the file', async () => {
    const store = openAppStore(join(folder, 'store.sqlite'));
    const define = [{ name: 'ThreatQ URL', elementType: 'ALNIC' }] as const;
    await store.ledger.apply({ define });
    await store.facts.write('a fact', 'of this thread');
    await store.close();
    const again = openAppStore(join(folder, 'store.sqlite'));
    expect(await again.ledger.sets(0)).toMatchObject([{ name: 'ThreatQ URL' }]);
    expect(await again.facts.read('a fact')).toBe('of this thread');
    await again.close();
  });

  it('is missed by everybody who asks once it is gone', async () => {
    const thread = startLedgerThread(join(folder, 'store.sqlite'));
    const { ledger } = connectLedger(() => thread);
    const asked = ledger.sets(0);
    await thread.terminate();
    await expect(asked).rejects.toMatchObject({ name: 'StorageError', kind: 'unavailable' });
    await expect(ledger.held()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
