import { EventEmitter } from 'node:events';
import { connectLedger } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from './connected-store.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const SET = 'ThreatQ FQDN';
const DEFINE = [{ name: SET, elementType: 'ALNIC' }] as const;

/** A thread that takes questions and never answers. */
class SilentThread extends EventEmitter {
  readonly asked: unknown[] = [];
  held = false;
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  ref(): void {
    this.held = true;
  }
  unref(): void {
    this.held = false;
  }
}

describe('a ledger that another thread keeps', () => {
  let temporary: TemporaryStore;
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  it('starts that thread when it is asked something, and not to be closed', async () => {
    const connected = connectTo(temporary);
    await connected.close();
    expect(connected.near()).toBeUndefined();
  });

  it('starts it once, and before a question if told to', async () => {
    let started = 0;
    const thread = new SilentThread();
    const { ledger, begin } = connectLedger(() => {
      started += 1;
      thread.ref();
      return thread;
    });
    begin();
    expect([started, thread.asked.length, thread.held]).toEqual([1, 0, false]);
    begin();
    void ledger.sets(0);
    expect([started, thread.asked.length, thread.held]).toEqual([1, 1, true]);
  });

  it('answers in the order of the questions, without waiting for each', async () => {
    const { ledger, close } = connectTo(temporary);
    const steps = [
      ledger.sets(0),
      ledger.apply({ define: DEFINE }),
      ledger.sets(0),
      ledger.apply({ undefine: [SET] }),
      ledger.sets(0),
    ];
    const [before, , between, , after] = await Promise.all(steps);
    expect([before, between, after]).toMatchObject([[], [{ name: SET }], []]);
    await close();
  });

  it('is closed after what was asked before, and takes no more', async () => {
    const { ledger, close } = connectTo(temporary);
    const defined = ledger.apply({ define: DEFINE });
    await close();
    await defined;
    await expect(ledger.sets(0)).rejects.toMatchObject({ kind: 'unavailable' });
    await close();
    expect(await temporary.open().ledger.sets(0)).toMatchObject([{ name: SET }]);
  });

  it('tells a failure of the store by its kind', async () => {
    const { ledger, close } = connectTo(temporary);
    await ledger.sets(0);
    const other = temporary.driver();
    other.exec('DROP TABLE held');
    const failed = await ledger.held().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StorageError);
    expect(failed).toMatchObject({ kind: 'unavailable', cause: { message: /held/ } });
    await close();
  });

  it('tells a failure to open the file, and tries again when asked again', async () => {
    let isThere = false;
    const file = { ...temporary, driver: () => driverOf(isThere) };
    const driverOf = (open: boolean) => {
      if (open) return temporary.driver();
      throw new StorageError('unavailable', 'Store: no such folder.');
    };
    const { ledger, close } = connectTo(file);
    await expect(ledger.sets(0)).rejects.toThrow('no such folder');
    isThere = true;
    expect(await ledger.sets(0)).toEqual([]);
    await close();
  });

  it('is closed though its file could never be opened', async () => {
    const driver = () => {
      throw new StorageError('unavailable', 'Store: no such folder.');
    };
    const { ledger, close } = connectTo({ ...temporary, driver });
    await expect(ledger.sets(0)).rejects.toThrow('no such folder');
    await close();
  });

  it.each(['exit', 'error', 'close'])(
    'rejects all that is asked once it is gone (%s)',
    async (how) => {
      const thread = new SilentThread();
      const { ledger, close } = connectLedger(() => thread);
      const open = [ledger.sets(0), ledger.apply({ define: DEFINE })];
      thread.emit(how, new Error('out of memory'));
      const gone = { name: 'StorageError', kind: 'unavailable', message: /thread .* ended/ };
      for (const each of [...open, ledger.held()]) await expect(each).rejects.toMatchObject(gone);
      await close();
    },
  );

  it('keeps the process while something is asked, and no longer', async () => {
    const thread = new SilentThread();
    const { ledger } = connectLedger(() => thread);
    const both = Promise.all([ledger.collections(), ledger.collections()]);
    thread.emit('message', { id: 1, value: [] });
    expect(thread.held).toBe(true);
    thread.emit('message', { id: 2, value: [] });
    expect(thread.held).toBe(false);
    await both;
  });

  it('is closed once the thread is gone, and keeps the process until then', async () => {
    const thread = new SilentThread();
    const { ledger, close } = connectLedger(() => thread);
    const asked = ledger.collections();
    thread.emit('message', { id: 1, value: [] });
    await asked;
    let isClosed = false;
    const closing = close().then(() => {
      isClosed = true;
    });
    thread.emit('message', { id: 2, value: undefined });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect([isClosed, thread.held]).toEqual([false, true]);
    thread.emit('exit');
    await closing;
  });
});
