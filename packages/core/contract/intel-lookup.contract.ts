import type { IntelAttribute, IntelLookup, IntelMatch, LookUpSubject } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface IntelLookupSubject {
  readonly name: string;
  /** A fresh platform every time. */
  open(): Promise<OpenedIntelLookup>;
}

/** What the platform is to know of an indicator. */
export interface KnownIndicator extends LookUpSubject {
  readonly status?: string;
  readonly score?: number;
  readonly sources?: readonly string[];
  readonly adversaries?: readonly string[];
  readonly attributes?: readonly IntelAttribute[];
}

export interface OpenedIntelLookup {
  readonly lookup: IntelLookup;
  readonly platform: {
    /** Resolves with what of it the platform has a place for. */
    add(indicator: KnownIndicator): Promise<Partial<IntelMatch>>;
    /** From now on every request fails in this way. */
    fail(how: 'denied' | 'limited' | 'unreachable'): Promise<void>;
  };
  close(): Promise<void>;
}

const ADDRESS: LookUpSubject = { type: 'IP Address', value: '192.0.2.1' };
const FACTS: KnownIndicator = {
  ...ADDRESS,
  status: 'Active',
  score: 7,
  sources: ['Feed A', "O'Brien, „Söhne“"],
  adversaries: ['Pikachu'],
  attributes: [
    { name: 'Malware Family', value: 'a' },
    { name: 'Malware Family', value: 'b' },
  ],
};

export function intelLookupContract(subject: IntelLookupSubject): void {
  describe(`IntelLookup contract: ${subject.name}`, () => {
    let opened: OpenedIntelLookup;
    let lookup: IntelLookup;

    beforeEach(async () => {
      opened = await subject.open();
      lookup = opened.lookup;
    });
    afterEach(() => opened.close());

    it('says nothing of nothing', async () => {
      expect(await lookup.lookUp([])).toEqual([]);
      expect(lookup.provider).not.toBe('');
    });

    it('tells what is known, with a link to the full record', async () => {
      const known = await opened.platform.add(FACTS);
      const [result] = await lookup.lookUp([ADDRESS]);
      if (result?.outcome !== 'found') throw new Error(JSON.stringify(result));
      expect(result.matches).toHaveLength(1);
      expect(result.matches[0]).toMatchObject(known);
      expect(URL.canParse(result.matches[0]?.link ?? '')).toBe(true);
    });

    it('knows nothing of what is not there, and nothing of a neighbour', async () => {
      await opened.platform.add({ ...ADDRESS, value: '192.0.2.10' });
      expect(await lookup.lookUp([ADDRESS])).toEqual([{ outcome: 'not-found' }]);
    });

    it('answers for each subject, in order, also for one asked twice', async () => {
      const subjects = Array.from({ length: 7 }, (_, n) => ({ ...ADDRESS, value: `192.0.2.${n}` }));
      for (const each of subjects.filter((_, n) => n % 2 === 1)) await opened.platform.add(each);
      const results = await lookup.lookUp([...subjects, ...subjects]);
      const expected = subjects.map((_, n) => (n % 2 === 1 ? 'found' : 'not-found'));
      expect(results.map(({ outcome }) => outcome)).toEqual([...expected, ...expected]);
      const found = results.flatMap((each) => (each.outcome === 'found' ? each.matches : []));
      expect(found.map(({ value }) => value)).toEqual(
        [1, 3, 5, 1, 3, 5].map((n) => `192.0.2.${n}`),
      );
    });

    it('takes a value that is none for unknown', async () => {
      const odd = ['', ' ', '"\'; --', '例え', '192.0.2.1, 192.0.2.2'];
      await opened.platform.add(ADDRESS);
      const results = await lookup.lookUp(odd.map((value) => ({ ...ADDRESS, value })));
      expect(results.map(({ outcome }) => outcome)).toEqual(odd.map(() => 'not-found'));
    });

    it.each(['denied', 'limited', 'unreachable'] as const)(
      'answers that it is %s, for every subject and with a reason, and does not reject',
      async (how) => {
        await opened.platform.add(ADDRESS);
        await opened.platform.fail(how);
        const results = await lookup.lookUp([ADDRESS, { ...ADDRESS, value: '192.0.2.2' }]);
        expect(results.map(({ outcome }) => outcome)).toEqual([how, how]);
        for (const result of results) {
          if (!('reason' in result)) throw new Error(JSON.stringify(result));
          expect(result.reason).not.toBe('');
        }
      },
    );

    it('stops for a fired signal with its reason', async () => {
      const asked = lookup.lookUp([ADDRESS], AbortSignal.abort(new Error('enough')));
      await expect(asked).rejects.toThrow('enough');
    });
  });
}
