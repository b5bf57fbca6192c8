import { isWanted, type OffenseQuery, type OffenseSource } from '@intelbridge/core';
import type { ConsoleOffense } from '@intelbridge/core/contract';
import type { QradarSimulator } from '@intelbridge/simulators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QradarOffenses } from '../../src/index.ts';
import { type Asked, arbitraryCase, canBeAskedFor } from './arbitraries.ts';
import { openOffenses, toRow } from './open-offenses.ts';

const sorted = (ids: Iterable<number>) => [...new Set(ids)].sort((a, b) => a - b);

describe('what the console is asked for', () => {
  it.each([
    ['12.0', 'as-needed'],
    ['20.0', 'as-needed'],
    ['26.0', 'twice'],
  ] as const)(
    'is what the core wants, by the filter engine of a console of %s that decodes %s',
    async (version, filterDecoding) => {
      const { console, client, warnings, close } = await openOffenses({ version, filterDecoding });
      const source = new QradarOffenses(client, 3);
      let foundExactly = 0;
      const holds = async ([offenses, asked]: readonly [ConsoleOffense[], Asked]) => {
        const query = toQuery(asked, refill(console, offenses));
        const wanted = wantedOf(query, console);
        const read = await readIds(source, query);
        expect(read).toEqual(expect.arrayContaining(wanted));
        // Without the time of changes, what was exported already is asked for whenever it changed.
        if (version === '12.0' || !canBeAskedFor(query.filter)) return;
        expect(read).toEqual(wanted);
        foundExactly += wanted.length > 0 ? 1 : 0;
      };
      await fc.assert(fc.asyncProperty(arbitraryCase, holds), { numRuns: 150 });
      await close();
      expect(warnings).toEqual([]);
      expect(foundExactly).toBeGreaterThan(version === '12.0' ? -1 : 10);
    },
  );
});

/** Places in the list become ids; those beyond it are of no offense. */
function toQuery({ nth, alsoNth, changedSince, ...filter }: Asked, ids: number[]): OffenseQuery {
  const idOf = (n: number) => ids[n] ?? 1_000_000 + n;
  return { filter: { ...filter, ids: nth.map(idOf) }, changedSince, also: alsoNth.map(idOf) };
}

function refill(console: QradarSimulator, offenses: ConsoleOffense[]): number[] {
  for (const { id } of console.offenses()) console.removeOffense(id);
  return offenses.map((each) => console.addOffense(toRow(each)));
}

function wantedOf({ filter, changedSince, also }: OffenseQuery, console: QradarSimulator) {
  const wanted = console
    .offenses()
    .filter(({ last_persisted_time: at }) => changedSince === undefined || at >= changedSince)
    .filter((row) => isWanted(row, filter) || also.includes(row.id));
  return sorted(wanted.map(({ id }) => id));
}

async function readIds(source: OffenseSource, query: OffenseQuery): Promise<number[]> {
  const read: number[] = [];
  for await (const page of source.offenses(query)) read.push(...page.map(({ id }) => id));
  return sorted(read);
}
