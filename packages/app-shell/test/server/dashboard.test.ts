import { afterEach, beforeEach, expect, it } from 'vitest';
import { duration } from '../../src/server/console/duration.ts';
import { type OpenServer, openServer } from './open-server.ts';

let here: OpenServer;
beforeEach(async () => {
  here = await openServer();
});
afterEach(() => here.close());

const item = async () => {
  const reply = await here.ask('analyst', { url: '/dashboard/summary' });
  return reply.json<{ id: string; title: string; HTML: string }>();
};

it('has the form that QRadar wants, with the sets, the total and the way to the tab', async () => {
  const { id, title, HTML } = await item();
  expect([id, title]).toEqual(['intelbridgeDashboard', 'ThreatQ Reference Set Summary']);
  for (const text of ['ThreatQ URL', '1,234', 'Total Indicators']) expect(HTML).toContain(text);
  expect(HTML).toContain('href="/console/plugins/1105/app_proxy/index"');
  expect(HTML).not.toContain('Last sync');
});

it('says how the last sync ended and how long ago', async () => {
  const endedAt = here.clock.now() - 2 * 3_600_000;
  const report = { ok: false, collections: [], sets: [], held: [], errors: [] };
  const run = {
    kind: 'sync',
    outcome: 'failed',
    startedAt: 1,
    endedAt,
    usage: {},
    report,
  } as const;
  await here.desk.runs.append(run);
  expect((await item()).HTML).toContain('Last sync: not complete, 2 hours ago.');
});

it('names so many sets and counts the others', async () => {
  const [set] = here.desk.summary.sets;
  if (set === undefined) throw new Error('no set');
  const sets = Array.from({ length: 33 }, (_, n) => ({ ...set, name: `Set <${n}>` }));
  here.desk.summary = { sets, total: 33 };
  const { HTML } = await item();
  expect(HTML.match(/Set &lt;/g)).toHaveLength(30);
  expect(HTML).toContain('and 3 more');
});

it.each([
  [59_999, 'less than a minute'],
  [60_000, '1 minute'],
  [7_200_000, '2 hours'],
  [90_000_000, '1 day'],
])('tells %i ms as %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});
