import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';
import { having, planAndSync, reportOf, valuesBySet } from './set-values.ts';

const SET = 'ThreatQ IP Address';

describe('intelbridge sync --full', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    await here.run(['sync']);
    here.pass(3_600_000);
  });
  afterEach(() => here.close());

  it('reads all that is listed, while a sync reads what changed', async () => {
    const usual = reportOf((await here.run(['sync', '--json'])).out);
    expect(usual.collections).toEqual([expect.objectContaining({ full: false })]);
    const full = reportOf((await here.run(['sync', '--full', '--json'])).out);
    expect(full.collections).toEqual([
      { name: 'Active ones', fetched: 5, complete: true, full: true },
    ]);
  });

  it('sends entries again that another hand took away, and tells people how many', async () => {
    here.qradar.removeEntry(SET, '192.0.2.2');
    here.qradar.deleteSet('ThreatQ FQDN');
    expect((await planAndSync(here)).sets).not.toContainEqual(
      expect.objectContaining({ repaired: 1 }),
    );
    const { sets } = await planAndSync(here, '--full');
    expect(sets.map(({ name, added, repaired }) => [name, added, repaired])).toEqual([
      ['ThreatQ FQDN', 1, 1],
      [SET, 1, 1],
      ['ThreatQ URL', 0, 0],
    ]);
    expect(valuesBySet(here)).toEqual({
      FQDN: ['one.example.com'],
      'IP Address': ['192.0.2.1', '192.0.2.2'],
    });
    here.qradar.purgeSet(SET);
    const { out } = await here.run(['sync', '--full']);
    expect(out).toContain('│ Unchanged │ Repaired │ Too old │');
    expect(out).toMatch(/│ Total +│ +2 │ +0 │ +0 │ +1 │ +2 │/);
  });

  it('leaves entries by other hands alone, wanted or not, unless told to adopt them', async () => {
    here.threatq.addIndicators([{ type: 'IP Address', value: '192.0.2.9' }]);
    for (const value of ['192.0.2.9', '203.0.113.5']) here.qradar.addEntry(SET, { value });
    await planAndSync(here, '--full');
    const sources = () =>
      here.qradar
        .sets()
        .find(({ name }) => name === SET)
        ?.entries.map(({ value, source }) => `${value} ${source}`);
    expect(sources()).toEqual([
      '192.0.2.1 Intelbridge',
      '192.0.2.2 Intelbridge',
      '192.0.2.9 admin',
      '203.0.113.5 admin',
    ]);
    await planAndSync(here, '--full', ...having('foreignEntries', 'adopt'));
    expect(sources()).toEqual([
      '192.0.2.1 Intelbridge',
      '192.0.2.2 Intelbridge',
      '192.0.2.9 Intelbridge',
    ]);
  });

  it('takes away what left a collection, which a sync cannot see', async () => {
    here.threatq.remove(1);
    expect((await planAndSync(here)).sets).not.toContainEqual(
      expect.objectContaining({ removed: 1 }),
    );
    expect((await planAndSync(here, '--full')).sets).toContainEqual(
      expect.objectContaining({ name: SET, removed: 1, unchanged: 1 }),
    );
    expect(valuesBySet(here)['IP Address']).toEqual(['192.0.2.2']);
  });

  it('is announced by its plan, with some of the values, and writes nothing then', async () => {
    here.threatq.remove(1);
    here.threatq.addIndicators([
      ...[11, 12, 13, 14, 15, 16, 17].map((n) => ({ type: 'IP Address', value: `192.0.2.${n}` })),
      { type: 'String', value: `\u202e${'x'.repeat(200)}` },
    ]);
    const before = here.state();
    const { code, out } = await here.run(['sync', '--plan', '--full']);
    expect([code, here.state()]).toEqual([0, before]);
    const [title, ...lines] = out.trimEnd().split('\n');
    expect(title).toBe('What a full sync would do now; nothing was changed:');
    expect(lines.filter((line) => !/^[┌├│└]/.test(line))).toEqual([
      'ThreatQ IP Address:',
      '  added: 192.0.2.11, 192.0.2.12, 192.0.2.13, 192.0.2.14, 192.0.2.15, … and 2 more',
      '  removed: 192.0.2.1',
      'ThreatQ String:',
      `  added: �${'x'.repeat(58)}…`,
    ]);
  });

  it('shows at a terminal how far it has come', async () => {
    here.qradar.removeEntry(SET, '192.0.2.2');
    const { err } = await here.runAtTerminal(['sync', '--full']);
    expect(err).toContain('read Active ones             ████████████████████ 5 of 5');
    expect(err).toContain('compared with QRadar         2 entries');
    expect(err).toContain('written to QRadar            1 entries');
  });
});

describe('threatq.fullSync', () => {
  const HOURS = ['--set', 'threatq.fullSyncHours=5', '--set', 'threatq.fullSync=on'];

  it('lists everything again once the hours are over, and not before', async () => {
    const here = await install();
    const full: boolean[] = [];
    for (const hour of [0, 1, 4, 5, 6, 10]) {
      here.pass(hour * 3_600_000 - (here.clock.now() - Date.UTC(2026, 0, 15, 12)));
      const { out } = await here.run(['sync', '--json', ...HOURS]);
      full.push(reportOf(out).collections[0]?.full === true);
    }
    expect(full).toEqual([true, false, false, true, false, true]);
    here.pass(1_000 * 3_600_000);
    const { out } = await here.run(['sync', '--json']);
    expect(reportOf(out).collections[0]?.full).toBe(false);
    await here.close();
  });
});
