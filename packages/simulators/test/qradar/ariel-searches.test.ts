import { expect, it } from 'vitest';
import { control } from '../ask.ts';
import { NOW_MS, openConsole, type TestConsole } from './console.ts';

const path = '/ariel/searches';
const AQL = 'SELECT sourceip FROM events WHERE INOFFENSE(1) LIMIT 100 LAST 1 HOURS';

async function withEvents(options: Parameters<typeof openConsole>[0] = {}) {
  const console = await openConsole(options);
  console.addOffense();
  const ips = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  console.addEvents(
    1,
    ips.map((sourceip, at) => ({ sourceip, starttime: NOW_MS - at })),
  );
  return console;
}

const start = async ({ ask }: TestConsole, query_expression = AQL) =>
  await ask(path, { form: { query_expression } });

const states = ['status', 'progress', 'completed'];
const stateOf = (body: Record<string, unknown>) => states.map((name) => body[name]);

it('carries a search out between its start and the first look', async () => {
  const console = await withEvents();
  const made = await start(console);
  const { search_id: id } = made.body;
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ cursor_id: id, query_string: AQL, record_count: 0 });
  expect(made.body.desired_retention_time_msec).toBe(86_400_000);
  expect(stateOf(made.body)).toEqual(['WAIT', 0, false]);
  const { status, body } = await console.ask(`${path}/${id}`);
  expect([status, ...stateOf(body)]).toEqual([200, 'COMPLETED', 100, true]);
  expect([body.record_count, body.processed_record_count]).toEqual([3, 3]);
  expect(body).not.toHaveProperty('error_messages');
});

it('goes on with the clock', async () => {
  const console = await withEvents({ searchDelayMs: 10_000 });
  const { search_id: id } = (await start(console)).body;
  const seen: unknown[] = [];
  for (const step of [500, 2_000, 7_000, 500]) {
    console.clock.advance(step);
    const { status, body } = await console.ask(`${path}/${id}`);
    seen.push([status, ...stateOf(body)]);
    const results = await console.ask(`${path}/${id}/results`);
    expect([results.status, results.body.code]).toEqual(
      body.completed === true ? [200, undefined] : [404, 1003],
    );
  }
  expect(seen).toEqual([
    [200, 'WAIT', 5, false],
    [200, 'EXECUTE', 25, false],
    [200, 'SORTING', 95, false],
    [200, 'COMPLETED', 100, true],
  ]);
});

it('goes on look by look', async () => {
  const console = await withEvents({ searchPolls: 2 });
  const { search_id: id } = (await start(console)).body;
  const looks = [];
  for (let at = 0; at < 3; at += 1) looks.push((await console.ask(`${path}/${id}`)).body.status);
  expect(looks).toEqual(['EXECUTE', 'EXECUTE', 'COMPLETED']);
});

it.each([
  ['honoured', [206, 206, 200], ['EXECUTE', 'EXECUTE', 'COMPLETED']],
  ['ignored', [200, 200, 200], ['WAIT', 'WAIT', 'WAIT']],
] as const)('waits when asked to: %s', async (preferWait, statuses, expected) => {
  const console = await withEvents({ searchDelayMs: 25_000, preferWait });
  const { search_id: id } = (await start(console)).body;
  const look = () => console.ask(`${path}/${id}`, { headers: { Prefer: 'wait=10' } });
  const looks = [await look(), await look(), await look()];
  expect(looks.map(({ status }) => status)).toEqual(statuses);
  expect(looks.map(({ body }) => body.status)).toEqual(expected);
});

it('can be finished at once', async () => {
  const console = await withEvents({ searchDelayMs: 1e9 });
  const { search_id: id } = (await start(console)).body;
  console.finishSearches();
  expect((await console.ask(`${path}/${id}`)).body.status).toBe('COMPLETED');
});

it('is cancelled by one word only, and then has no results', async () => {
  const console = await withEvents({ searchDelayMs: 10_000 });
  const { search_id: id } = (await start(console)).body;
  const post = (form: Record<string, string>) => console.ask(`${path}/${id}`, { form });
  for (const form of [{ status: 'CANCELLED' }, { status: 'canceled' }, {}])
    expect(await post(form)).toMatchObject({ status: 422, body: { code: 1005 } });
  const { status, body } = await post({ status: 'CANCELED' });
  expect([status, body.status, body.completed]).toEqual([200, 'CANCELED', true]);
  console.clock.advance(20_000);
  expect((await console.ask(`${path}/${id}`)).body.status).toBe('CANCELED');
  expect((await console.ask(`${path}/${id}/results`)).body.code).toBe(1003);
  expect((await start(console)).body.search_id).not.toBe(id);
});

it('stays completed when it is cancelled too late', async () => {
  const console = await withEvents();
  const { search_id: id } = (await start(console)).body;
  const late = await console.ask(`${path}/${id}`, { form: { status: 'CANCELED' } });
  expect(late.body.status).toBe('COMPLETED');
});

it('is deleted at once, and then as unknown as any other', async () => {
  const console = await withEvents();
  const { search_id: id } = (await start(console)).body;
  expect((await console.ask(`${path}/${id}`, { method: 'DELETE' })).status).toBe(202);
  for (const method of ['GET', 'POST', 'DELETE'])
    expect((await console.ask(`${path}/${id}`, { method })).body).toMatchObject({
      code: 1002,
      description: 'The search does not exist.',
      message: `Query ${id} does not exist`,
    });
  expect((await console.ask(`${path}/${id}/results`)).body.code).toBe(1002);
});

it('is forgotten after its retention, unless its results are saved', async () => {
  const console = await withEvents({ searchRetentionMs: 60_000 });
  const { search_id: kept } = (await start(console)).body;
  const saved = await console.ask(`${path}/${kept}`, { form: { save_results: 'true' } });
  expect(saved.body).toMatchObject({ save_results: true, desired_retention_time_msec: 60_000 });
  const { search_id: dropped } = (await start(console, AQL.replace('100', '10'))).body;
  expect((await console.ask(`${path}/${dropped}`)).status).toBe(200);
  console.clock.advance(60_000);
  expect((await console.ask(`${path}/${dropped}`)).status).toBe(404);
  expect((await console.ask(`${path}/${kept}`)).status).toBe(200);
});

it('gives the same search to the same query for a while', async () => {
  const console = await withEvents({ searchReuseMs: 5_000 });
  const id = async () => (await start(console)).body.search_id as unknown;
  const first = await id();
  console.clock.advance(4_999);
  expect(await id()).toBe(first);
  console.clock.advance(1);
  const second = await id();
  expect(second).not.toBe(first);
  console.configure({ searchReuseMs: 0 });
  expect(await id()).not.toBe(second);
});

it.each<[Record<string, string>, number, number, string]>([
  [{}, 422, 1005, 'Exactly one parameter is required.'],
  [
    { query_expression: AQL, saved_search_id: '2001' },
    422,
    1005,
    'Exactly one parameter is required.',
  ],
  [{ saved_search_id: '277612' }, 404, 1002, 'No Saved Search found with id: 277612'],
])('refuses to start from %j', async (form, status, code, message) => {
  const { ask } = await openConsole();
  const refused = await ask(path, { method: 'POST', query: form });
  expect([refused.status, refused.body.code, refused.body.message]).toEqual([
    status,
    code,
    message,
  ]);
});

it('starts from a saved search', async () => {
  const { ask, addSavedSearch } = await withEvents();
  const id = addSavedSearch('mine', AQL);
  const made = await ask(path, { form: { saved_search_id: String(id) } });
  expect([made.status, made.body.query_string]).toEqual([201, AQL]);
});

it('breaks off with a message when the offense is gone or by switch', async () => {
  const console = await withEvents();
  const failedFor = async (aql: string) => {
    const { search_id: id } = (await start(console, aql)).body;
    const { body } = await console.ask(`${path}/${id}`);
    expect(stateOf(body)).toEqual(['ERROR', 100, true]);
    expect((await console.ask(`${path}/${id}/results`)).body.code).toBe(1003);
    return body.error_messages[0];
  };
  expect(await failedFor('SELECT * FROM events WHERE INOFFENSE(999) LAST 1 HOURS')).toMatchObject({
    severity: 'ERROR',
    message: 'InOffense function: Error loading Offense',
  });
  console.configure({ searchEnd: 'ERROR' });
  expect(await failedFor(AQL)).toMatchObject({ severity: 'ERROR' });
});

it('warns when resource restrictions cut the results off', async () => {
  const console = await withEvents({ searchMaxRows: 2 });
  const { search_id: id } = (await start(console)).body;
  const { body } = await console.ask(`${path}/${id}`);
  expect([body.status, body.record_count, body.processed_record_count]).toEqual([
    'COMPLETED',
    2,
    3,
  ]);
  expect(body.error_messages[0].severity).toBe('WARN');
});

it('answers 503 to everything while it is down', async () => {
  const { ask } = await openConsole({ arielDown: true });
  const calls = [
    ask(path, { form: { query_expression: AQL } }),
    ask(`${path}/x`),
    ask(`${path}/x/results`),
    ask(`${path}/x`, { method: 'DELETE' }),
    ask('/ariel/validators/aql', { form: { query_expression: AQL } }),
  ];
  for (const { status, body } of await Promise.all(calls))
    expect([status, body.code, body.message]).toEqual([
      503,
      1010,
      'The Ariel server might be temporarily unavailable or offline. Please try again later.',
    ]);
});

it('lists the searches that are there', async () => {
  const console = await withEvents();
  const ids: string[] = [];
  for (const limit of [1, 2, 3])
    ids.push((await start(console, AQL.replace('100', String(limit)))).body.search_id);
  await console.ask(`${path}/${ids[1]}`, { method: 'DELETE' });
  const flows = await start(console, AQL.replace('events', 'flows'));
  const list = async (query = {}) => (await console.ask(path, { query })).body as unknown;
  expect(await list()).toEqual([ids[0], ids[2], flows.body.search_id]);
  expect(await list({ db_name: 'flows' })).toEqual([flows.body.search_id]);
  expect(await list({ filter: `. = "${ids[2]}"` })).toEqual([ids[2]]);
});

it('says how many searches ran at once, and what became of each', async () => {
  const console = await withEvents({ searchDelayMs: 10_000 });
  const { search_id: stopped } = (await start(console)).body;
  const { search_id: done } = (await start(console, AQL.replace('100', '2'))).body;
  await console.ask(`${path}/${stopped}`, { method: 'DELETE' });
  await start(console, AQL.replace('100', '3'));
  console.clock.advance(10_000);
  const { search_id: late } = (await start(console, AQL.replace('100', '4'))).body;
  const { body } = await control(console, 'searches');
  expect([body.running, body.mostRunning]).toEqual([1, 2]);
  expect(body.searches).toMatchObject([
    { id: stopped, aql: AQL, status: 'CANCELED', deleted: true },
    { id: done, status: 'COMPLETED', rows: 2, deleted: false },
    { status: 'COMPLETED', rows: 3 },
    { id: late, status: 'WAIT', rows: 0 },
  ]);
});
