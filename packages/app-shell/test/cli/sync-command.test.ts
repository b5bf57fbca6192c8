import type { SyncReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION, filesOf, type Installation, install } from './installation.ts';

const report = (out: string): SyncReport => JSON.parse(out);

describe('intelbridge sync', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  it('prints exactly one JSON object that says what was read, written and rejected', async () => {
    const { code, out } = await here.run(['sync', '--json']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(report(out)).toEqual({
      ok: true,
      collections: [{ name: COLLECTION, fetched: 5, complete: true, full: true }],
      sets: [
        expect.objectContaining({ name: 'ThreatQ FQDN', added: 1, tooOld: 1, rejected: [] }),
        expect.objectContaining({
          name: 'ThreatQ IP Address',
          added: 2,
          refreshed: 0,
          removed: 0,
          unchanged: 0,
        }),
        expect.objectContaining({
          name: 'ThreatQ URL',
          added: 0,
          rejected: [{ value: 'not a url', reason: expect.stringMatching(/./) }],
          rejectedCount: 1,
        }),
      ],
      held: [],
      errors: [],
    });
  });

  it('brings the indicators into the reference sets of the guide', async () => {
    await here.run(['sync']);
    const held = here.qradar.sets().map(({ name, entries }) => [name, entries.map((e) => e.value)]);
    expect(held).toEqual([
      ['ThreatQ FQDN', ['one.example.com']],
      ['ThreatQ IP Address', ['192.0.2.1', '192.0.2.2']],
    ]);
  });

  it('reports entries that need no write as unchanged', async () => {
    await here.run(['sync']);
    const { out } = await here.run(['sync', '--json']);
    expect(report(out).sets).toContainEqual(
      expect.objectContaining({ name: 'ThreatQ IP Address', added: 0, unchanged: 2 }),
    );
  });

  it('shows people one compact table with a total, and names what was rejected', async () => {
    const { out, err } = await here.run(['sync']);
    expect(out).toMatchInlineSnapshot(`
      "┌────────────────────┬───────┬───────────┬─────────┬───────────┬─────────┬──────────┐
      │ Reference Set Name │ Added │ Refreshed │ Removed │ Unchanged │ Too old │ Rejected │
      ├────────────────────┼───────┼───────────┼─────────┼───────────┼─────────┼──────────┤
      │ ThreatQ FQDN       │     1 │         0 │       0 │         0 │       1 │        0 │
      │ ThreatQ IP Address │     2 │         0 │       0 │         0 │       0 │        0 │
      │ ThreatQ URL        │     0 │         0 │       0 │         0 │       0 │        1 │
      │ Total              │     3 │         0 │       0 │         0 │       1 │        1 │
      └────────────────────┴───────┴───────────┴─────────┴───────────┴─────────┴──────────┘
      "
    `);
    expect(err).toMatch(/^Rejected for ThreatQ URL:\n {2}not a url: .+\n$/);
  });

  it('says so when a collection lists nothing', async () => {
    here.threatq.addCollection({ name: 'None', filters: { '+and': [{ status_name: 'Review' }] } });
    const { code, out } = await here.run(['sync', '--set', 'threatq.collections=None']);
    expect(code).toBe(0);
    expect(out).toBe('The data collections list no indicators.\n');
  });

  it('does nothing while ingest is off', async () => {
    const { code, out, err } = await here.run(['sync', '--set', 'threatq.ingest=off']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('Nothing to do: threatq.ingest is off.\n');
    expect(here.qradar.requests().total + here.threatq.requests().total).toBe(0);
    expect(filesOf(here)).toEqual([]);
  });

  it('keeps control characters of a rejected value off the terminal', async () => {
    here.threatq.addIndicators([{ type: 'URL', value: 'a \u001b[31m red one' }]);
    const { err } = await here.run(['sync']);
    expect(err).toContain('a �[31m red one');
    expect(err).not.toContain('\u001b');
  });

  it('reports a reading that broke off, keeps what it read, and goes on at the next sync', async () => {
    here.threatq.faults.add({ kind: 'status', status: 400, path: 'indicators/query', nth: 2 });
    const broken = await here.run(['sync', '--json', '--set', 'threatq.pageSize=1']);
    expect(broken.code).toBe(1);
    expect(report(broken.out)).toMatchObject({
      ok: false,
      collections: [{ name: COLLECTION, complete: false }],
      errors: [{ kind: 'protocol' }],
    });
    here.threatq.faults.remove();
    const next = await here.run(['sync', '--json']);
    expect(report(next.out)).toMatchObject({ ok: true, collections: [{ complete: true }] });
    expect(here.qradar.counts().map(({ count }) => count)).toEqual([1, 2]);
  });
});
