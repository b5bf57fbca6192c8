import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpoint, type LedgerSubject, row, type Store } from './ledger-fixture.ts';

const at = (collection: string, resumeFrom: number) => ({
  checkpoint: checkpoint(collection, resumeFrom),
});

export function checkpointsContract(subject: LedgerSubject): void {
  describe(`Checkpoints contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<LedgerSubject['open']>>;
    let store: Store;

    beforeEach(async () => {
      opened = await subject.open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it('knows no collection that was never read', async () => {
      expect(await store.checkpoint('one')).toBeUndefined();
    });

    it('remembers the last one saved', async () => {
      await store.apply(at('one', 5));
      await store.apply(at('one', 9));
      expect(await store.checkpoint('one')).toEqual(checkpoint('one', 9));
      const listed = checkpoint('one', 10, { rules: 'others', listedAt: 7, size: 3 });
      await store.apply({ checkpoint: listed });
      expect(await store.checkpoint('one')).toEqual(listed);
    });

    it('keeps collections apart, by their exact names', async () => {
      await store.apply(at('Score 10', 1));
      await store.apply(at('score 10', 2));
      await store.apply(at("Müller's, „grün“", 3));
      const names = ['Score 10', 'score 10', "Müller's, „grün“", 'Score'];
      const read = await Promise.all(names.map((name) => store.checkpoint(name)));
      expect(read.map((each) => each?.resumeFrom)).toEqual([1, 2, 3, undefined]);
    });

    it('moves only together with the rows it stands for', async () => {
      await store.apply(at('one', 5));
      await expect(
        store.apply({ put: [row('a.example')], ...at('one', 9) }),
      ).rejects.toBeInstanceOf(Error);
      expect((await store.checkpoint('one'))?.resumeFrom).toBe(5);
    });
  });
}
