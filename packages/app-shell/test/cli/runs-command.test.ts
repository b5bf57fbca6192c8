import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION, type Installation, install } from './installation.ts';

describe('intelbridge runs', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  it('says what to do while there is none', async () => {
    const { code, out } = await here.run(['runs']);
    expect([code, out]).toEqual([0, 'No run yet; `intelbridge sync` makes one.\n']);
    expect(JSON.parse((await here.run(['runs', '--json'])).out)).toEqual({
      ok: true,
      runs: [],
      errors: [],
    });
  });

  it('lists the last runs, the newest first, the failed ones as well and no plan', async () => {
    await here.run(['sync']);
    here.pass(90_061_000);
    await here.run(['sync', '--plan']);
    here.qradar.faults.add({ kind: 'status', status: 401, times: 1 });
    await here.run(['sync']);
    here.threatq.addIndicators([{ type: 'IP Address', value: '192.0.2.9' }]);
    await here.run(['sync']);
    const { code, out } = await here.run(['runs']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "┌─────┬─────────────────────┬───────────┬─────────┬──────────┬───────┬───────────┬─────────┬──────────┬──────┐
      │ Run │ Started (UTC)       │ Kind      │ Outcome │ Duration │ Added │ Refreshed │ Removed │ Rejected │ Held │
      ├─────┼─────────────────────┼───────────┼─────────┼──────────┼───────┼───────────┼─────────┼──────────┼──────┤
      │ 3   │ 2026-01-16 13:01:01 │ sync      │ ok      │ 0.0 s    │     1 │         0 │       0 │        1 │    0 │
      │ 2   │ 2026-01-16 13:01:01 │ sync      │ failed  │ 0.0 s    │     0 │         0 │       0 │        0 │    0 │
      │ 1   │ 2026-01-15 12:00:00 │ full sync │ ok      │ 0.0 s    │     3 │         0 │       0 │        1 │    0 │
      └─────┴─────────────────────┴───────────┴─────────┴──────────┴───────┴───────────┴─────────┴──────────┴──────┘
      "
    `);
    const { out: one } = await here.run(['runs', '--limit', '1', '--json']);
    expect(JSON.parse(one).runs).toEqual([
      expect.objectContaining({
        id: 3,
        outcome: 'ok',
        totals: expect.objectContaining({ added: 1 }),
      }),
    ]);
  });

  it('tells all about one run in plain words', async () => {
    here.threatq.addIndicators([{ type: 'URL', value: 'a \u001b[31m red one' }]);
    here.threatq.faults.add({ kind: 'status', status: 400, path: 'indicators/query', nth: 7 });
    await here.run(['sync', '--set', 'threatq.pageSize=1']);
    const { code, out, err } = await here.run(['runs', '1']);
    expect([code, err]).toEqual([0, '']);
    const words = out.replace(/[\d,]+ bytes sent, [\d,]+ received/g, 'N bytes sent, M received');
    expect(words).toMatchInlineSnapshot(`
      "Run 1: full sync, failed; started 2026-01-15 12:00:00 UTC, took 0.0 s
      Active ones: 6 indicators read (all it lists; not read to its end)
      QRadar: 14 requests, N bytes sent, M received
      ThreatQ: 10 requests, N bytes sent, M received
      ┌────────────────────┬───────┬───────────┬─────────┬───────────┬─────────┬──────────┐
      │ Reference Set Name │ Added │ Refreshed │ Removed │ Unchanged │ Too old │ Rejected │
      ├────────────────────┼───────┼───────────┼─────────┼───────────┼─────────┼──────────┤
      │ ThreatQ FQDN       │     1 │         0 │       0 │         0 │       1 │        0 │
      │ ThreatQ IP Address │     2 │         0 │       0 │         0 │       0 │        0 │
      │ ThreatQ URL        │     0 │         0 │       0 │         0 │       0 │        2 │
      │ Total              │     3 │         0 │       0 │         0 │       1 │        2 │
      └────────────────────┴───────┴───────────┴─────────┴───────────┴─────────┴──────────┘
      ThreatQ FQDN:
        added: one.example.com
      ThreatQ IP Address:
        added: 192.0.2.1, 192.0.2.2
      Rejected for ThreatQ URL:
        not a url: has a host that holds characters that no domain name has
        a �[31m red one: holds control characters
      Error: ThreatQ: POST /api/indicators/query: Internal server error.
      "
    `);
  });

  it('prints the whole report of one run as one JSON object', async () => {
    const { out: report } = await here.run(['sync', '--json']);
    const { out } = await here.run(['runs', '1', '--json']);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      run: {
        id: 1,
        kind: 'full sync',
        outcome: 'ok',
        startedAt: here.clock.now(),
        endedAt: here.clock.now(),
        usage: { QRadar: expect.anything(), ThreatQ: expect.anything() },
        report: JSON.parse(report),
      },
      errors: [],
    });
    expect(JSON.parse(report).collections).toMatchObject([{ name: COLLECTION }]);
  });

  it('knows no other run, and says where the known ones are', async () => {
    const { code, out, err } = await here.run(['runs', '7']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'There is no run 7. The newest 500 are kept; `intelbridge runs` lists them.\n',
    );
    const json = await here.run(['runs', '7', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, errors: [{ kind: 'config' }] });
  });

  it.each([
    [['runs', 'x']],
    [['runs', '0']],
    [['runs', '1000000000']],
    [['runs', '--limit', '-1']],
    [['runs', '1', '2']],
  ])('refuses the wrong usage %j with exit code 2', async (args) => {
    expect(await here.run(args)).toMatchObject({ code: 2, out: '' });
  });
});
