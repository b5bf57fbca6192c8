import type { NotedContext, NoteLedger } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface NoteLedgerSubject {
  readonly name: string;
  /** A fresh, empty ledger every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{ notes: NoteLedger; reopen(): Promise<NoteLedger>; close(): Promise<void> }>;
}

const MANY = 30_000;

const context = (provider: string, changes: Partial<NotedContext> = {}): NotedContext => ({
  provider,
  fingerprint: `facts of ${provider}`,
  saidNotFound: false,
  ...changes,
});

export function noteLedgerContract(subject: NoteLedgerSubject): void {
  describe(`NoteLedger contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<NoteLedgerSubject['open']>>;
    let notes: NoteLedger;
    /** In the order of their providers, as the port promises none. */
    const contexts = async (offenseId: number, from = notes) =>
      sorted((await from.noted([offenseId])).get(offenseId));

    beforeEach(async () => {
      opened = await subject.open();
      notes = opened.notes;
    });
    afterEach(() => opened.close());

    it('knows no offense before the first note', async () => {
      expect(await notes.noted([1, 2])).toEqual(new Map());
      expect(await notes.noted([])).toEqual(new Map());
      await notes.saveNoted(1, []);
      expect(await notes.noted([1])).toEqual(new Map());
    });

    it('gives back the offenses asked for, each by its id, and no others', async () => {
      const silent = context('ThreatQ', { saidNotFound: true });
      await notes.saveNoted(1, [context('ThreatQ')]);
      await notes.saveNoted(2, [context('ThreatQ')]);
      await notes.saveNoted(3, [silent]);
      expect(await notes.noted([3, 1, 3, 9])).toEqual(
        new Map([
          [1, [context('ThreatQ')]],
          [3, [silent]],
        ]),
      );
      expect(await notes.noted([])).toEqual(new Map());
    });

    it('replaces what it knew of the providers given, and leaves others and other offenses', async () => {
      const both = [context('CrowdSec'), context('ThreatQ')];
      await notes.saveNoted(1, both);
      await notes.saveNoted(2, both);
      const changed = context('ThreatQ', { fingerprint: 'second', saidNotFound: true });
      await notes.saveNoted(1, [changed, context('ThreatConnect')]);
      expect(await contexts(1)).toEqual([both[0], context('ThreatConnect'), changed]);
      expect(await contexts(2)).toEqual(both);
      await notes.saveNoted(1, [context('ThreatQ')]);
      await notes.saveNoted(1, []);
      expect(await contexts(1)).toEqual([both[0], context('ThreatConnect'), context('ThreatQ')]);
    });

    it('takes the last of a provider given twice', async () => {
      const last = context('ThreatQ', { fingerprint: 'last' });
      await notes.saveNoted(1, [context('ThreatQ', { saidNotFound: true }), last]);
      expect(await contexts(1)).toEqual([last]);
    });

    it('keeps ids as large as numbers go, and texts as they came, providers apart by exact name', async () => {
      const texts = [...HOSTILE_TEXTS, 'ThreatQ', 'threatq', 'ThreatQ '];
      const saved = texts.map((text) => context(text, { fingerprint: text }));
      for (const id of [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 0]) {
        await notes.saveNoted(id, saved);
        expect(await contexts(id)).toEqual(sorted(saved));
      }
    });

    it('refuses an offense whose id is no whole number', async () => {
      await expect(notes.saveNoted(1.5, [context('ThreatQ')])).rejects.toBeInstanceOf(Error);
      await expect(notes.saveNoted(Number.NaN, [context('ThreatQ')])).rejects.toBeInstanceOf(Error);
      expect(await notes.noted([1, 2])).toEqual(new Map());
    });

    it('finds tens of thousands of offenses at once', async () => {
      const ids = Array.from({ length: MANY }, (_, n) => n + 1);
      const known = ids.filter((id) => id % 300 === 0);
      for (const id of known) await notes.saveNoted(id, [context('CrowdSec'), context('ThreatQ')]);
      const found = await notes.noted(ids);
      expect([...found.keys()].sort((a, b) => a - b)).toEqual(known);
      expect(sorted(found.get(MANY))).toEqual([context('CrowdSec'), context('ThreatQ')]);
    });

    it('has everything again after a restart', async () => {
      const silent = context('CrowdSec', { saidNotFound: true });
      await notes.saveNoted(1, [silent, context('ThreatQ')]);
      expect(await contexts(1, await opened.reopen())).toEqual([silent, context('ThreatQ')]);
    });
  });
}

const sorted = (contexts: readonly NotedContext[] = []): NotedContext[] =>
  contexts.toSorted((a, b) => (a.provider < b.provider ? -1 : 1));
