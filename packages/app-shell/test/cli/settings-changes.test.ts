import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION, type Installation, install } from './installation.ts';
import { having, planAndSync, valuesBySet } from './set-values.ts';

const HIGH = 'Score 5 and better';
const BOTH = having('collections', `${COLLECTION},${HIGH}`);
const NEVER = having('ttlDays', 0);

describe('collections', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    here.threatq.addCollection({ name: HIGH, filters: { '+and': [{ score: { '+gte': 5 } }] } });
  });
  afterEach(() => here.close());

  it('make one set together, and an entry stays while any of them lists it', async () => {
    here.threatq.addIndicators([
      { type: 'IP Address', value: '192.0.2.50', status: 'Review', score: 6 },
    ]);
    await planAndSync(here, ...BOTH);
    const all = ['192.0.2.1', '192.0.2.2', '192.0.2.50'];
    expect(valuesBySet(here)['IP Address']).toEqual(all);
    here.threatq.update(1, { score: 1 });
    here.threatq.update(7, { score: 1 });
    const { sets } = await planAndSync(here, '--full', ...BOTH);
    expect(sets).toContainEqual(
      expect.objectContaining({ name: 'ThreatQ IP Address', removed: 1, unchanged: 2 }),
    );
    expect(valuesBySet(here)['IP Address']).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it('that leave the settings take along what only they listed, at the next sync', async () => {
    await planAndSync(here, ...BOTH);
    await planAndSync(here, ...having('collections', HIGH));
    expect(valuesBySet(here)).toEqual({ FQDN: [], 'IP Address': ['192.0.2.1'] });
    await planAndSync(here);
    expect(valuesBySet(here)).toEqual({
      FQDN: ['one.example.com'],
      'IP Address': ['192.0.2.1', '192.0.2.2'],
    });
  });

  it('that feed a set no more leave it empty, and it goes only where that is allowed and no rule uses it', async () => {
    await planAndSync(here, ...BOTH);
    const others = having('collections', HIGH);
    here.threatq.update(1, { score: 1 });
    await planAndSync(here, '--full', ...others);
    expect(valuesBySet(here)).toEqual({ FQDN: [], 'IP Address': [] });
    here.qradar.setDependents('ThreatQ FQDN', ['Talks to bad hosts']);
    await here.run(['sync', ...others, ...having('removeEmptySets', true)]);
    expect(valuesBySet(here)).toEqual({ FQDN: [] });
    here.qradar.setDependents('ThreatQ FQDN', []);
    await here.run(['sync', ...others, ...having('removeEmptySets', true)]);
    expect(valuesBySet(here)).toEqual({});
  });
});

describe('a changed setting', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    here.threatq.addIndicators([{ type: 'URL', value: 'www.example.net/a' }]);
    await here.run(['sync']);
  });
  afterEach(() => here.close());

  const OLD = {
    FQDN: ['one.example.com'],
    'IP Address': ['192.0.2.1', '192.0.2.2'],
    URL: ['www.example.net/a'],
  };

  it('of the names of sets moves the entries, and back', async () => {
    expect(valuesBySet(here)).toEqual(OLD);
    await planAndSync(here, ...having('prefixSets', true));
    expect(valuesBySet(here)).toEqual({
      FQDN: [],
      'IP Address': [],
      URL: [],
      ...Object.fromEntries(
        Object.entries(OLD).map(([set, held]) => [`${COLLECTION} ${set}`, held]),
      ),
    });
    await planAndSync(here, ...having('removeEmptySets', true));
    expect(valuesBySet(here)).toEqual(OLD);
  });

  it('of schemes changes the URLs, and back', async () => {
    await planAndSync(here, ...having('prefixScheme', true));
    expect(valuesBySet(here)['URL']).toEqual([
      'http://www.example.net/a',
      'https://www.example.net/a',
    ]);
    await planAndSync(here);
    expect(valuesBySet(here)).toEqual(OLD);
  });

  it('of the time to live changes the sets, brings in what is young enough now and takes away what is not', async () => {
    const days = () => here.qradar.sets().map(({ timeToLiveSeconds }) => timeToLiveSeconds);
    expect(days()).toEqual([30, 30, 30].map((day) => day * 86_400));
    await planAndSync(here, ...having('ttlDays', 60));
    expect(valuesBySet(here)['FQDN']).toEqual(['one.example.com', 'two.example.com']);
    expect(days()).toEqual([60, 60, 60].map((day) => day * 86_400));
    await planAndSync(here, ...NEVER);
    expect(days()).toEqual([null, null, null]);
    await planAndSync(here);
    expect(valuesBySet(here)).toEqual(OLD);
    expect(days()).toEqual([30, 30, 30].map((day) => day * 86_400));
  });

  it('of the budget keeps the best, tells how many it cut, and lets them in again', async () => {
    const { sets } = await planAndSync(here, ...having('budget', 1));
    expect(sets.map(({ name, removed, cut }) => [name, removed, cut])).toEqual([
      ['ThreatQ FQDN', 0, 0],
      ['ThreatQ IP Address', 1, 1],
      ['ThreatQ URL', 0, 0],
    ]);
    expect(valuesBySet(here)['IP Address']).toEqual(['192.0.2.1']);
    const { out } = await here.run(['sync', ...having('budget', 1)]);
    expect(out).toContain('│ Too old │ Cut │ Rejected │');
    await planAndSync(here, ...having('budget', 0));
    expect(valuesBySet(here)).toEqual(OLD);
  });

  it('that switches ingestion off leaves everything as it is and asks nobody', async () => {
    const before = here.state();
    here.qradar.resetRequests();
    here.threatq.resetRequests();
    for (const flags of [[], ['--full'], ['--plan']]) {
      const { code, err } = await here.run(['sync', ...flags, ...having('ingest', false)]);
      expect([code, err]).toEqual([0, 'Nothing to do: threatq.ingest is off.\n']);
    }
    expect(here.state()).toEqual(before);
    expect(here.qradar.requests().total + here.threatq.requests().total).toBe(0);
    const { out } = await here.run(['runs', '--json']);
    expect(JSON.parse(out)).toMatchObject({ runs: [{ id: 1 }] });
  });
});
