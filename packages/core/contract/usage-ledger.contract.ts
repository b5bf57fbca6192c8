import type { UsageLedger, UsageTake } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface UsageLedgerSubject {
  readonly name: string;
  /** A fresh, empty ledger every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{ ledger: UsageLedger; reopen(): Promise<UsageLedger>; close(): Promise<void> }>;
}

const JUNE = '2026-06';
const TAKE: UsageTake = {
  provider: 'CrowdSec',
  period: JUNE,
  kind: 'by-hand',
  wanted: 1,
  most: undefined,
};
const NOTHING = { byHand: 0, automatic: 0, limited: 0 };

export function usageLedgerContract(subject: UsageLedgerSubject): void {
  describe(`UsageLedger contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<UsageLedgerSubject['open']>>;
    let ledger: UsageLedger;

    beforeEach(async () => {
      opened = await subject.open();
      ledger = opened.ledger;
    });
    afterEach(() => opened.close());

    it('has spent nothing at first', async () => {
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual(NOTHING);
      expect(await ledger.take({ ...TAKE, wanted: 0 })).toBe(0);
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual(NOTHING);
    });

    it('counts what people and what the program asked for, each by itself', async () => {
      expect(await ledger.take({ ...TAKE, wanted: 3 })).toBe(3);
      expect(await ledger.take({ ...TAKE, kind: 'automatic', wanted: 2 })).toBe(2);
      expect(await ledger.take(TAKE)).toBe(1);
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual({ byHand: 4, automatic: 2, limited: 0 });
    });

    it('keeps providers and periods apart', async () => {
      await ledger.take({ ...TAKE, wanted: 5, most: 5 });
      expect(await ledger.take({ ...TAKE, period: '2026-07', most: 1 })).toBe(1);
      expect(await ledger.take({ ...TAKE, provider: 'crowdsec', most: 1 })).toBe(1);
      expect(await ledger.usage('CrowdSec', JUNE)).toMatchObject({ byHand: 5 });
    });

    it('gives what there is room for, of both kinds together, and nothing more', async () => {
      expect(await ledger.take({ ...TAKE, wanted: 3, most: 5 })).toBe(3);
      expect(await ledger.take({ ...TAKE, kind: 'automatic', wanted: 9, most: 4 })).toBe(1);
      expect(await ledger.take({ ...TAKE, kind: 'automatic', most: 4 })).toBe(0);
      expect(await ledger.take({ ...TAKE, wanted: 9, most: 5 })).toBe(1);
      expect(await ledger.take({ ...TAKE, most: 5 })).toBe(0);
      expect(await ledger.take({ ...TAKE, most: 2 })).toBe(0);
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual({ byHand: 4, automatic: 1, limited: 0 });
    });

    it('never gives more than there is to those who ask at once', async () => {
      const asked = Array.from({ length: 20 }, () => ledger.take({ ...TAKE, wanted: 2, most: 13 }));
      const given = await Promise.all(asked);
      expect(given.reduce((sum, count) => sum + count, 0)).toBe(13);
    });

    it('takes back what cost nothing, never below zero, and counts refusals', async () => {
      await ledger.take({ ...TAKE, wanted: 5 });
      await ledger.take({ ...TAKE, kind: 'automatic', wanted: 1 });
      const given = { provider: 'CrowdSec', period: JUNE, limited: 1 };
      await ledger.giveBack({ ...given, unspent: { 'by-hand': 2, automatic: 3 } });
      await ledger.giveBack({ ...given, unspent: { 'by-hand': 0, automatic: 0 } });
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual({ byHand: 3, automatic: 0, limited: 2 });
      await ledger.giveBack({ ...given, unspent: { 'by-hand': 4, automatic: 0 } });
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual({ ...NOTHING, limited: 3 });
    });

    it('takes back and counts for a period in which nothing was spent', async () => {
      const unspent = { 'by-hand': 1, automatic: 1 };
      await ledger.giveBack({ provider: 'CrowdSec', period: JUNE, unspent, limited: 1 });
      expect(await ledger.usage('CrowdSec', JUNE)).toEqual({ ...NOTHING, limited: 1 });
    });

    it('takes names as they come', async () => {
      for (const text of HOSTILE_TEXTS) {
        await ledger.take({ ...TAKE, provider: text, period: text });
        expect(await ledger.usage(text, text)).toEqual({ ...NOTHING, byHand: 1 });
      }
    });

    it('has everything again after a restart', async () => {
      await ledger.take({ ...TAKE, wanted: 7 });
      const again = await opened.reopen();
      expect(await again.take({ ...TAKE, wanted: 7, most: 10 })).toBe(3);
      expect(await again.usage('CrowdSec', JUNE)).toEqual({ ...NOTHING, byHand: 10 });
    });
  });
}
