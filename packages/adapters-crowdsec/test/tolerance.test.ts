import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMatch } from '../src/lookup/to-match.ts';
import { type Report, report } from '../src/wire/report.schema.ts';
import { NOW } from './open-service.ts';
import { readReport, wireReport } from './reports.ts';

const ADDRESS = { type: 'IP Address', value: '192.0.2.1' } as const;
const match = (read: Report) => toMatch(ADDRESS, read, NOW);
const FIELDS = Object.keys(report.shape).filter((name) => name !== 'ip');

describe('a report', () => {
  it('needs nothing but an address', () => {
    const bare = match(report.parse({ ip: '192.0.2.1' }));
    expect(bare).toMatchObject({ ...ADDRESS, score: undefined, attributes: [] });
    expect(bare.details?.map(({ title }) => title)).toEqual(['At CrowdSec']);
    expect(bare.verdict).toMatchObject({ word: 'No verdict', tone: 'neutral' });
    expect(report.safeParse({ message: 'OK' }).success).toBe(false);
    expect(report.safeParse([wireReport()]).success).toBe(false);
  });

  it.each(FIELDS)('is read with any value in place of %s', (name) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = match(readReport({ [name]: value }));
        expect(read.verdict?.word).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });

  it('is read with null in every place, at every depth', () => {
    const tags = [null, { name: null, label: null }, { name: 'a:b' }, 'text', 7];
    const nulls = Object.fromEntries(FIELDS.map((name) => [name, null]));
    const read = match(
      report.parse({
        ...nulls,
        ip: '192.0.2.1',
        behaviors: tags,
        history: { first_seen: null, last_seen: null, days_age: null },
        location: { country: null, city: '', latitude: null },
        scores: { overall: { total: null }, last_day: null },
        target_countries: { DE: null, FR: '12' },
        cves: [null, 'CVE-2070-0001'],
      }),
    );
    expect(read.details?.slice(0, -1)).toEqual([
      { kind: 'entries', title: 'Behaviours', entries: [{ label: 'a:b' }] },
      {
        kind: 'entries',
        title: 'CVEs',
        entries: [
          { label: 'CVE-2070-0001', link: 'https://tracker.crowdsec.net/cves/CVE-2070-0001' },
        ],
      },
      {
        kind: 'levels',
        title: 'Target countries (%)',
        max: 100,
        levels: [{ label: 'France (FR)', value: 12 }],
      },
    ]);
  });

  it('reads numbers as texts and fractions', () => {
    const scores = { overall: { total: '3' }, last_day: { aggressiveness: 2.5 } };
    expect(match(readReport({ scores })).score).toBe(3);
    expect(match(readReport({ scores })).details).toContainEqual({
      kind: 'levels',
      title: 'Aggressiveness',
      max: 5,
      levels: [{ label: 'Last day', value: 2.5 }],
    });
  });

  it('makes texts plain: no turned direction, no line breaks, no Markdown', () => {
    const description =
      'One.\n\nTwo\u202e (ex: [Scan](https://attack.example/T1)).(Citation: A)\u0007 </script>';
    const { details } = match(readReport({ behaviors: [{ name: 'a', description }] }));
    expect(details?.find(({ title }) => title === 'Behaviours')).toMatchObject({
      entries: [{ label: 'a', description: 'One. Two (ex: Scan). </script>' }],
    });
  });
});
