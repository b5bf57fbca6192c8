import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewIndicator } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION, type Installation, install } from './installation.ts';
import { having, planAndSync, reportOf, valuesBySet } from './set-values.ts';

const COUNT = 1_200;
const SET = 'ThreatQ FQDN';
const NONE = 'No deletion is held.\n';
const HELD = {
  set: SET,
  collection: COLLECTION,
  entries: 1_100,
  of: COUNT,
  since: expect.any(Number),
  confirmed: false,
};

const INDICATORS: readonly NewIndicator[] = Array.from({ length: COUNT }, (_, n) => ({
  type: 'FQDN',
  value: `host-${n}.example.com`,
}));

describe('a listing that suddenly lacks more than half of a set', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install({ indicators: INDICATORS });
    await here.run(['sync']);
    for (let id = 1; id <= HELD.entries; id += 1) here.threatq.remove(id);
  });
  afterEach(() => here.close());

  const count = () => valuesBySet(here)['FQDN']?.length;
  const held = async () => JSON.parse((await here.run(['held', '--json'])).out).held;

  it('is not believed: its deletion is held and told, first in the plan', async () => {
    const { sets, held: reported } = await planAndSync(here, '--full');
    expect(sets).toContainEqual(expect.objectContaining({ name: SET, removed: 0 }));
    expect(reported).toEqual([HELD]);
    expect(await held()).toEqual([HELD]);
    expect(count()).toBe(COUNT);
    const { code, err } = await here.run(['sync']);
    expect([code, err]).toEqual([
      0,
      `Held: 1,100 of 1,200 entries of ${SET} would go, because ${COLLECTION} does not list them any more. See \`intelbridge held\`.\n`,
    ]);
    const { out } = await here.run(['held']);
    expect(out).toMatchInlineSnapshot(`
      "┌────────────────────┬─────────────┬─────────┬───────┬─────────────────────┬───────────────┐
      │ Reference Set Name │ Collection  │ Entries │    Of │ Since (UTC)         │ State         │
      ├────────────────────┼─────────────┼─────────┼───────┼─────────────────────┼───────────────┤
      │ ThreatQ FQDN       │ Active ones │   1,100 │ 1,200 │ 2026-01-15 12:00:00 │ waits for you │
      └────────────────────┴─────────────┴─────────┴───────┴─────────────────────┴───────────────┘
      \`intelbridge held confirm <set>\` lets the next full sync carry a deletion out;
      \`intelbridge held discard <set>\` forgets it, and the entries stay.
      "
    `);
    const { out: runs } = await here.run(['runs', '--json', '--limit', '1']);
    expect(JSON.parse(runs).runs).toMatchObject([{ totals: { held: 1_100, removed: 0 } }]);
  });

  it('is carried out by the next full sync once it is confirmed, and by no other', async () => {
    await here.run(['sync', '--full']);
    const { code, out } = await here.run(['held', 'confirm', SET]);
    expect([code, out]).toEqual([
      0,
      `1,100 of 1,200 entries of ${SET} would go, because ${COLLECTION} does not list them any more.\nConfirmed; the next full sync carries it out: \`intelbridge sync --full\`.\n`,
    ]);
    expect(await held()).toEqual([{ ...HELD, confirmed: true }]);
    const { err } = await here.run(['sync']);
    expect(err).toMatch(/^Confirmed: 1,100 .+ The next full sync carries it out\.\n$/);
    expect(count()).toBe(COUNT);
    const { sets } = await planAndSync(here, '--full');
    expect(sets).toContainEqual(expect.objectContaining({ removed: 1_100, unchanged: 100 }));
    expect(count()).toBe(100);
    expect((await here.run(['held'])).out).toBe(NONE);
  });

  it('is forgotten when it is discarded, and held anew while the listing is as it was', async () => {
    await here.run(['sync', '--full']);
    const { code, out } = await here.run(['held', 'discard', SET, '--collection', COLLECTION]);
    expect(code).toBe(0);
    expect(out).toMatch(/\nDiscarded; the entries stay\. .+\n$/);
    expect((await here.run(['held'])).out).toBe(NONE);
    await here.run(['sync']);
    expect(count()).toBe(COUNT);
    await here.run(['sync', '--full']);
    expect(await held()).toEqual([HELD]);
    expect(count()).toBe(COUNT);
  });

  it('needs no decision any more when the listing is whole again', async () => {
    await here.run(['sync', '--full']);
    here.threatq.addIndicators(INDICATORS);
    await here.run(['sync', '--full']);
    expect((await here.run(['held'])).out).toBe(NONE);
    expect(count()).toBe(COUNT);
  });

  it('is decided on as one JSON object for scripts', async () => {
    await here.run(['sync', '--full']);
    const confirmed = await here.run(['held', 'confirm', SET, '--json']);
    expect(JSON.parse(confirmed.out)).toEqual({
      ok: true,
      deletion: { ...HELD, confirmed: true },
      errors: [],
    });
    const discarded = await here.run(['held', 'discard', SET, '--json']);
    expect(JSON.parse(discarded.out)).toMatchObject({ ok: true, deletion: { set: SET } });
    const again = await here.run(['held', 'discard', SET, '--json']);
    expect(again.code).toBe(2);
    expect(JSON.parse(again.out)).toEqual({
      ok: false,
      errors: [{ kind: 'config', message: `No deletion of "${SET}" is held. Nothing is held.` }],
    });
  });

  it('names what is held to somebody who asks for something else', async () => {
    await here.run(['sync', '--full']);
    const { code, out, err } = await here.run(['held', 'confirm', 'ThreatQ FQDNs']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `No deletion of "ThreatQ FQDNs" is held. Held are: "${SET}" of "${COLLECTION}".\n`,
    );
  });

  it('is not decided on while a sync runs', async () => {
    await here.run(['sync', '--full']);
    const otherRun = new DatabaseSync(join(here.store, 'run.lock'));
    otherRun.exec('BEGIN EXCLUSIVE');
    expect(await here.run(['held', 'confirm', SET])).toMatchObject({
      code: 3,
      err: expect.stringContaining('another sync is running'),
    });
    otherRun.close();
    expect(await held()).toEqual([HELD]);
  });

  it('is believed when its collection left the settings, which is no accident', async () => {
    here.threatq.addCollection({ name: 'All', filters: { '+and': [{ type_name: 'FQDN' }] } });
    await planAndSync(here, ...having('collections', 'All'));
    expect(count()).toBe(100);
    expect((await here.run(['held'])).out).toBe(NONE);
  });
});

it('holds entries of ours that a lost store knows nothing of, as those of no collection', async () => {
  const here = await install({ indicators: INDICATORS });
  await here.run(['sync']);
  for (let id = 1; id <= HELD.entries; id += 1) here.threatq.remove(id);
  const anew = ['--store', join(here.store, '..', 'new')];
  const { out } = await here.run(['sync', '--json', ...anew]);
  expect(reportOf(out).held).toEqual([{ ...HELD, collection: '' }]);
  const { err } = await here.run(['sync', ...anew]);
  expect(err).toContain('would go, because nothing asks for them any more.');
  expect((await here.run(['held', ...anew])).out).toMatch(/│ ThreatQ FQDN +│ \(none\) +│ +1,100 │/);
  await here.run(['held', 'confirm', SET, '--collection', '', ...anew]);
  await here.run(['sync', '--full', ...anew]);
  expect(valuesBySet(here)['FQDN']).toHaveLength(100);
  await here.close();
});
