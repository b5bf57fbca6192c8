import type { OffenseNotes } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface OffenseNotesSubject {
  readonly name: string;
  /** A fresh console every time. */
  open(): Promise<OpenedOffenseNotes>;
}

export interface OpenedOffenseNotes {
  readonly notes: OffenseNotes;
  readonly console: {
    /** Resolves with its id. */
    addOffense(): Promise<number>;
    removeOffense(id: number): Promise<void>;
    /** A note by a person. */
    addNote(offenseId: number, text: string, author: string): Promise<void>;
    /** The next note is added, but the answer gets lost. */
    loseNextAnswer(): Promise<void>;
    /** Time goes by. */
    wait(): Promise<void>;
  };
  close(): Promise<void>;
}

export function offenseNotesContract(subject: OffenseNotesSubject): void {
  describe(`OffenseNotes contract: ${subject.name}`, () => {
    let opened: OpenedOffenseNotes;
    let notes: OffenseNotes;
    let id: number;
    const textsOf = async () => (await notes.notes(id))?.map(({ text }) => text);

    beforeEach(async () => {
      opened = await subject.open();
      notes = opened.notes;
      id = await opened.console.addOffense();
    });
    afterEach(() => opened.close());

    it('reads none from an offense without notes', async () => {
      expect(await notes.notes(id)).toEqual([]);
    });

    it('adds a note to its offense only', async () => {
      const other = await opened.console.addOffense();
      expect(await notes.add(id, 'Something is known.')).toBe(true);
      expect(await notes.notes(id)).toEqual([
        {
          text: 'Something is known.',
          createdAt: expect.any(Number) as unknown,
          author: expect.stringMatching(/./) as unknown,
        },
      ]);
      expect(await notes.notes(other)).toEqual([]);
    });

    it.each([
      ['lines', '*****Context*****\n\nURL: https://a.example/?b=c&d=%20+e\n'],
      ['markup and quotes', '<script>alert("1")</script> \' "'],
      ['other scripts', '例え, файл, é, 🛡'],
      ['a long text', 'word '.repeat(1_900)],
    ])('keeps a text as it is: %s', async (_, text) => {
      expect(await notes.add(id, text)).toBe(true);
      expect(await textsOf()).toEqual([text]);
    });

    it('reads the newest first, those of people too', async () => {
      await opened.console.addNote(id, 'first', 'analyst');
      await opened.console.wait();
      await notes.add(id, 'second');
      await opened.console.wait();
      await opened.console.addNote(id, 'third', 'admin');
      const read = (await notes.notes(id)) ?? [];
      expect(read.map(({ text }) => text)).toEqual(['third', 'second', 'first']);
      expect([read[0]?.author, read[2]?.author]).toEqual(['admin', 'analyst']);
      const times = read.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });

    it('reads every one of many', async () => {
      const texts = Array.from({ length: 250 }, (_, n) => `note ${n}`);
      for (const text of texts) {
        await opened.console.addNote(id, text, 'analyst');
        await opened.console.wait();
      }
      expect(await textsOf()).toEqual(texts.toReversed());
    });

    it('adds none to an offense that is gone, and says so', async () => {
      await opened.console.removeOffense(id);
      expect(await notes.add(id, 'too late')).toBe(false);
      expect(await notes.notes(id)).toBeUndefined();
    });

    it('does not add a note twice when the answer gets lost', async () => {
      await opened.console.loseNextAnswer();
      await expect(notes.add(id, 'once')).rejects.toMatchObject({ name: 'VendorError' });
      expect(await textsOf()).toEqual(['once']);
    });

    it('stops for a fired signal', async () => {
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(notes.add(id, 'never', signal)).rejects.toThrow('enough');
      await expect(notes.notes(id, signal)).rejects.toThrow('enough');
      expect(await textsOf()).toEqual([]);
    });
  });
}
