import { ANY_OFFENSE, isWanted, type OffenseFilter, type OffenseSource } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ConsoleOffense,
  HOSTILE,
  idsOf,
  MINUTE,
  minutely,
  NOW,
  type OffenseSourceSubject,
  type OpenedOffenseSource,
  readAll,
} from './offense-source-fixture.ts';

const filtered = (filter: Partial<OffenseFilter>) => ({ filter: { ...ANY_OFFENSE, ...filter } });

/** What is read for a query; part of the contract of sources. */
export function offenseQueryContract(subject: OffenseSourceSubject): void {
  describe(`OffenseSource contract, queries: ${subject.name}`, () => {
    let opened: OpenedOffenseSource;
    let source: OffenseSource;
    const add = (...offenses: ConsoleOffense[]) => opened.console.add(offenses);

    beforeEach(async () => {
      opened = await subject.open();
      source = opened.source;
    });
    afterEach(() => opened.close());

    it('reads what changed at or after an instant, and nothing older', async () => {
      const ids = await add(...minutely(9));
      const read = await readAll(source, { changedSince: NOW + 4 * MINUTE });
      expect(idsOf(read)).toEqual(ids.slice(4));
    });

    it('reads nothing when nothing changed since', async () => {
      await add(...minutely(9));
      expect(await readAll(source, { changedSince: NOW + 9 * MINUTE })).toEqual([]);
    });

    it.each<[string, Partial<OffenseFilter>]>([
      ['a status', { statuses: ['HIDDEN'] }],
      ['two statuses', { statuses: ['HIDDEN', 'CLOSED'] }],
      ['severity', { minSeverity: 6 }],
      ['magnitude', { minMagnitude: 6 }],
      ['a category', { categories: ['Malware'] }],
      ['a category with both kinds of quotes', { categories: [HOSTILE] }],
      ['categories, one of which cannot be asked for', { categories: ['Malware', HOSTILE] }],
      ['ids', { ids: [2, 3] }],
      ['keywords', { keywords: ['LISTED', HOSTILE] }],
      ['everything', { statuses: ['OPEN'], minSeverity: 6, minMagnitude: 6, keywords: ['listed'] }],
    ])('leaves out nothing that is wanted by %s', async (_, filter) => {
      const statuses = ['OPEN', 'HIDDEN', 'CLOSED'] as const;
      const categories = [['Malware'], [HOSTILE], ['malware', 'Other']];
      await add(
        ...minutely(12).map((each, n) => ({
          ...each,
          status: statuses[n % 3] ?? 'OPEN',
          severity: n % 11,
          magnitude: (n * 7) % 11,
          categories: categories[n % 3] ?? [],
          description: n % 2 === 0 ? 'a listed address' : `about ${HOSTILE}`,
        })),
      );
      const query = filtered(filter);
      const wanted = (await readAll(source)).filter((each) => isWanted(each, query.filter));
      expect(wanted.length).toBeGreaterThan(0);
      expect(idsOf(await readAll(source, query))).toEqual(expect.arrayContaining(idsOf(wanted)));
    });

    it('reads others besides, whatever became of them', async () => {
      const [first = 0, second = 0, third = 0] = await add(...minutely(3));
      await opened.console.change(first, { status: 'CLOSED', changedAt: NOW + 5 * MINUTE });
      const read = await readAll(source, {
        filter: { ...ANY_OFFENSE, statuses: ['OPEN'], ids: [third] },
        changedSince: NOW + 2 * MINUTE,
        also: [first],
      });
      expect(idsOf(read)).toEqual(expect.arrayContaining([third, first]));
      expect(idsOf(read)).not.toContain(second);
      const closed = read.find(({ id }) => id === first);
      expect(closed?.status).toBe('CLOSED');
    });
  });
}
