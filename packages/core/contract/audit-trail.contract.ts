import type { AuditEntry, AuditTrail } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface AuditTrailSubject {
  readonly name: string;
  /** A fresh, empty trail that keeps so many entries. `reopen` gives the same data to a new instance, as after a restart. */
  open(
    kept: number,
  ): Promise<{ audit: AuditTrail; reopen(): Promise<AuditTrail>; close(): Promise<void> }>;
}

const NOW = 1_750_000_000_000;
const KEPT = 50;
const ALL = { limit: 1_000 };

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: NOW,
  who: 'analyst',
  action: 'whitelist',
  subject: '192.0.2.1',
  system: 'ThreatQ',
  result: 'done',
  ...changes,
});

export function auditTrailContract(subject: AuditTrailSubject): void {
  describe(`AuditTrail contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<AuditTrailSubject['open']>>;
    let audit: AuditTrail;
    const subjects = async (text: string) =>
      (await audit.entries({ ...ALL, text })).map((each) => each.subject);

    beforeEach(async () => {
      opened = await subject.open(KEPT);
      audit = opened.audit;
    });
    afterEach(() => opened.close());

    it('is empty at first', async () => {
      expect(await audit.entries(ALL)).toEqual([]);
    });

    it('tells the newest first, by order of writing, each with an id that grows', async () => {
      const first = await audit.append(entry({ at: NOW + 9 }));
      const second = await audit.append(entry({ who: 'admin', result: 'failed: no reason' }));
      expect(second).toBeGreaterThan(first);
      expect(await audit.entries(ALL)).toEqual([
        { id: second, ...entry({ who: 'admin', result: 'failed: no reason' }) },
        { id: first, ...entry({ at: NOW + 9 }) },
      ]);
    });

    it('is read in pages, without a gap though entries are added meanwhile', async () => {
      for (let n = 0; n < 5; n += 1) await audit.append(entry({ subject: `${n}` }));
      const first = await audit.entries({ limit: 2 });
      await audit.append(entry({ subject: 'new' }));
      const second = await audit.entries({ limit: 2, before: first.at(-1)?.id });
      const third = await audit.entries({ limit: 2, before: second.at(-1)?.id });
      const pages = [...first, ...second, ...third].map((each) => each.subject);
      expect(pages).toEqual(['4', '3', '2', '1', '0']);
    });

    it('finds a text in who, action, subject and system, in any case, taken as it is', async () => {
      await audit.append(entry({ who: 'Jörg', subject: 'by who' }));
      await audit.append(entry({ action: 'false-positive', subject: 'by action' }));
      await audit.append(entry({ subject: '100%_A.Example' }));
      await audit.append(entry({ system: 'CrowdSec', subject: 'by system', result: 'UNCHANGED' }));
      expect(await subjects('JÖRG')).toEqual(['by who']);
      expect(await subjects('False-P')).toEqual(['by action']);
      expect(await subjects('a.eXample')).toEqual(['100%_A.Example']);
      expect(await subjects('crowd')).toEqual(['by system']);
      expect(await subjects('unchanged')).toEqual([]);
      expect(await subjects('%')).toEqual(['100%_A.Example']);
      expect(await subjects('_')).toEqual(['100%_A.Example']);
      expect(await subjects('')).toHaveLength(4);
      const page = { limit: 1, text: 'whitelist' };
      const [newest] = await audit.entries(page);
      const [next] = await audit.entries({ ...page, before: newest?.id });
      expect([newest?.subject, next?.subject]).toEqual(['by system', '100%_A.Example']);
    });

    it('keeps texts as they came', async () => {
      for (const text of HOSTILE_TEXTS) {
        const hostile = { who: text, action: text, subject: text, system: text, result: text };
        const id = await audit.append(entry(hostile));
        expect(await audit.entries({ limit: 1 })).toEqual([{ id, ...entry(hostile) }]);
      }
    });

    it('forgets the oldest beyond those it keeps, and gives no id twice', async () => {
      const ids: number[] = [];
      for (let n = 0; n < KEPT + 2; n += 1) ids.push(await audit.append(entry()));
      const kept = (await audit.entries(ALL)).map(({ id }) => id);
      expect(kept).toEqual(ids.slice(2).toReversed());
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has everything again after a restart', async () => {
      const id = await audit.append(entry());
      const again = await opened.reopen();
      expect(await again.entries(ALL)).toEqual([{ id, ...entry() }]);
      expect(await again.append(entry())).toBeGreaterThan(id);
    });
  });
}
