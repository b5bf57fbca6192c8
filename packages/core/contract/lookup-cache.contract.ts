import type { CachedAnswer, LookUpResult, LookUpSubject, LookupCache } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface LookupCacheSubject {
  readonly name: string;
  /** A fresh, empty cache every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{ cache: LookupCache; reopen(): Promise<LookupCache>; close(): Promise<void> }>;
}

const NOW = 1_750_000_000_000;
const MANY = 5_000;
const ADDRESS: LookUpSubject = { type: 'IP Address', value: '192.0.2.1' };
const HOST: LookUpSubject = { type: 'FQDN', value: 'a.example' };
const LIMITED: LookUpResult = { outcome: 'limited', reason: 'asked too often', retryAfterMs: 500 };
const FOUND: LookUpResult = {
  outcome: 'found',
  matches: [
    {
      type: 'IP Address',
      value: '192.0.2.1',
      link: 'https://platform.example/1',
      status: 'Active',
      score: 0,
      sources: ['Feed A'],
      adversaries: [],
      attributes: [{ name: 'Malware Family', value: 'a' }],
    },
  ],
};

const answer = (changes: Partial<CachedAnswer> = {}): CachedAnswer => ({
  provider: 'ThreatQ',
  subject: ADDRESS,
  result: { outcome: 'not-found' },
  answeredAt: NOW,
  ...changes,
});

export function lookupCacheContract(subject: LookupCacheSubject): void {
  describe(`LookupCache contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<LookupCacheSubject['open']>>;
    let cache: LookupCache;
    /** In the order of their values and providers, as the port promises none. */
    const read = async (...subjects: readonly LookUpSubject[]) =>
      sorted(await cache.read(subjects));

    beforeEach(async () => {
      opened = await subject.open();
      cache = opened.cache;
    });
    afterEach(() => opened.close());

    it('holds nothing at first, and nothing of nothing', async () => {
      expect(await read(ADDRESS)).toEqual([]);
      await cache.write([]);
      expect(await read()).toEqual([]);
      expect(await cache.clear()).toBe(0);
      expect(await cache.clear(ADDRESS)).toBe(0);
      expect(await cache.expire(NOW)).toBe(0);
    });

    it('gives back what every provider said of the subjects, however old, and of no others', async () => {
      const kept = [
        answer({ provider: 'CrowdSec', result: LIMITED, answeredAt: 0 }),
        answer({ result: FOUND }),
        answer({ subject: HOST, answeredAt: NOW + 1 }),
      ];
      await cache.write(kept);
      await cache.write([answer({ subject: { ...HOST, value: 'b.example' } })]);
      expect(await read(ADDRESS, HOST, ADDRESS)).toEqual(sorted(kept));
      expect(await read(ADDRESS)).toEqual(sorted(kept.slice(0, 2)));
    });

    it('tells apart the same text as another type, and values by their exact text', async () => {
      const word: LookUpSubject = { type: 'String', value: 'a.example' };
      await cache.write([answer({ subject: HOST, result: FOUND }), answer({ subject: word })]);
      expect(await read(word)).toEqual([answer({ subject: word })]);
      expect(await read({ ...HOST, value: 'A.example' })).toEqual([]);
      expect(await read({ ...HOST, value: 'a.exampl' })).toEqual([]);
    });

    it('replaces what the same provider said of the same subject; the last of one written twice counts', async () => {
      const other = answer({ provider: 'CrowdSec' });
      const last = answer({ result: FOUND, answeredAt: NOW + 5 });
      await cache.write([answer({ result: LIMITED }), other]);
      await cache.write([answer(), last]);
      expect(await read(ADDRESS)).toEqual(sorted([other, last]));
    });

    it('forgets one subject, of one provider or every one, or all, and says how many answers went', async () => {
      const others = [answer({ provider: 'CrowdSec' }), answer({ subject: HOST })];
      await cache.write([answer(), ...others]);
      expect(await cache.clear(ADDRESS, 'threatq')).toBe(0);
      expect(await cache.clear(ADDRESS, 'ThreatQ')).toBe(1);
      expect(await read(ADDRESS, HOST)).toEqual(sorted(others));
      await cache.write([answer()]);
      expect(await cache.clear(ADDRESS)).toBe(2);
      expect(await read(ADDRESS, HOST)).toEqual([answer({ subject: HOST })]);
      await cache.write([answer()]);
      expect(await cache.clear()).toBe(2);
      expect(await read(ADDRESS, HOST)).toEqual([]);
    });

    it('forgets what was answered before an instant, and keeps what was answered at it', async () => {
      await cache.write([answer(), answer({ subject: HOST, answeredAt: NOW - 1 })]);
      expect(await cache.expire(NOW)).toBe(1);
      expect(await read(ADDRESS, HOST)).toEqual([answer()]);
    });

    it('keeps texts as they came', async () => {
      const kept = HOSTILE_TEXTS.map((text) =>
        answer({
          provider: text,
          subject: { type: text, value: text },
          result: { outcome: 'denied', reason: text },
        }),
      );
      await cache.write(kept);
      for (const each of kept) expect(await read(each.subject)).toEqual([each]);
    });

    it('takes thousands at once', async () => {
      const kept = Array.from({ length: MANY }, (_, n) =>
        answer({ subject: { ...HOST, value: `h${n}.example` } }),
      );
      await cache.write(kept);
      expect(await read(...kept.map((each) => each.subject))).toEqual(sorted(kept));
    });

    it('has everything again after a restart', async () => {
      const kept = [answer({ result: FOUND }), answer({ provider: 'CrowdSec', result: LIMITED })];
      await cache.write(kept);
      expect(sorted(await (await opened.reopen()).read([ADDRESS]))).toEqual(sorted(kept));
    });
  });
}

const keyOf = ({ provider, subject: { value } }: CachedAnswer) => JSON.stringify([value, provider]);

const sorted = (answers: readonly CachedAnswer[]): CachedAnswer[] =>
  answers.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
