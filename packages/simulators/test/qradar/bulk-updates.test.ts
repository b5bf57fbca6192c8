import { expect, it } from 'vitest';
import type { QradarOptions } from '../../src/index.ts';
import { column } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const entries = '/reference_data_collections/set_entries';
const tasks = '/reference_data_collections/set_bulk_update_tasks';
const ip = (last: number) => `192.0.2.${last}`;

async function withSet(options: QradarOptions = {}) {
  const console = await openConsole(options);
  const id = console.addSet({ name: 'ips', entryType: 'IP' });
  const rows = (...values: string[]) => values.map((value) => ({ collection_id: id, value }));
  const patch = (json: unknown) => console.ask(entries, { method: 'PATCH', json });
  const status = async (task: number) => (await console.ask(`${tasks}/${task}`)).body.status;
  const results = (task: number) => console.ask(`${tasks}/${task}/results`);
  const stored = () => console.sets()[0]?.entries.map(({ value }) => value);
  return { ...console, id, rows, patch, status, results, stored };
}

it('accepts rows at once and carries them out in the background', async () => {
  const { patch, id, ask, results, stored } = await withSet();
  const { status, body } = await patch([
    { collection_id: id, value: ip(1), source: 'feed', notes: 'ioc' },
    { collection_id: id, value: ip(1) },
  ]);
  expect(status).toBe(202);
  expect(body).toEqual({
    id: 5501,
    name: 'Reference Data Set Bulk Update Task',
    status: 'QUEUED',
    created: NOW_MS,
    created_by: 'API_token: intelligence feed',
    started: null,
    modified: NOW_MS,
    completed: null,
    error_code: null,
    error_message: null,
  });
  const task = await ask(`${tasks}/5501`, { query: { fields: 'id,status,error_code' } });
  expect(task.body).toEqual({ id: 5501, status: 'COMPLETED', error_code: null });
  expect((await results(5501)).body).toEqual({
    id: 5501,
    status: 'COMPLETE_UPDATE_PERFORMED',
    responses: [
      { http_status: 201, unique_code: null, message: null },
      { http_status: 200, unique_code: null, message: null },
    ],
    successful_responses: 2,
    total_responses: 2,
  });
  expect(stored()).toEqual([ip(1)]);
});

it('says row by row what could not be done', async () => {
  const { patch, rows, id, results, stored } = await withSet({ maxNotesLength: 3 });
  const noted = { collection_id: id, value: ip(3), notes: 'long' };
  const missing = { collection_id: id, value: ip(4), delete_entry: true };
  await patch([...rows(ip(1), 'bad'), noted, missing, { collection_id: id }]);
  const { body } = await results(5501);
  expect(body).toMatchObject({
    status: 'PARTIAL_UPDATE_PERFORMED',
    successful_responses: 1,
    total_responses: 5,
  });
  expect(column(body.responses, 'unique_code')).toEqual([null, 20006, 20008, 22001, 20003]);
  expect(body.responses[1]).toEqual({
    http_status: 422,
    unique_code: 20006,
    message: 'The provided value does not match the collection entry type',
  });
  expect(stored()).toEqual([ip(1)]);
});

it('aborts when no row can be done', async () => {
  const { patch, rows, results } = await withSet();
  await patch(rows('bad', 'worse'));
  expect((await results(5501)).body.status).toBe('UPDATE_ABORTED');
});

it('refuses the whole request when it is wrong in itself', async () => {
  const { patch, rows, id, ask, stored } = await withSet();
  const refusal = async (json: unknown) => {
    const { status, body } = await patch(json);
    return [status, body.code, body.message];
  };
  const unknownSet = { collection_id: 99, value: ip(2) };
  expect(await refusal([...rows(ip(1)), unknownSet])).toEqual([
    422,
    23000,
    'The collection id was not found',
  ]);
  const domain = { collection_id: id, value: ip(2), domain_id: 9 };
  expect(await refusal([...rows(ip(1)), domain])).toEqual([
    422,
    23005,
    'An invalid domain ID was specified',
  ]);
  for (const json of [{}, [1], [{ value: ip(1) }]]) {
    expect(await refusal(json)).toEqual([422, 23002, 'A parameter is invalid']);
  }
  expect((await ask(entries, { method: 'PATCH' })).body.code).toBe(10);
  expect(stored()).toEqual([]);
});

it('deletes by value, by number, or by either', async () => {
  const { patch, rows, id, results, configure, stored, ask } = await withSet();
  await patch(rows(ip(1), ip(2), ip(3), ip(4)));
  const { body } = await ask(entries, { query: { fields: 'id' } });
  const numbers = column(body, 'id');
  const gone = { collection_id: id, delete_entry: true };
  await patch([
    { ...gone, value: ip(1) },
    { ...gone, id: numbers[1] },
  ]);
  expect((await results(5502)).body.responses[0].http_status).toBe(204);
  expect(stored()).toEqual([ip(3), ip(4)]);
  configure({ deleteKey: 'value' });
  await patch([{ ...gone, id: numbers[2] }]);
  expect((await results(5503)).body.responses[0]).toMatchObject({
    http_status: 404,
    unique_code: 22001,
  });
  configure({ deleteKey: 'id' });
  await patch([
    { ...gone, value: ip(3) },
    { ...gone, id: numbers[2], value: 'other' },
  ]);
  expect((await results(5504)).body.responses[0].http_status).toBe(404);
  expect(stored()).toEqual([ip(4)]);
});

it('stays unfinished for so many looks', async () => {
  const { patch, rows, status, results, stored } = await withSet({ taskPolls: 3 });
  await patch(rows(ip(1)));
  const early = await results(5501);
  expect([early.status, early.body.code, early.body.message]).toEqual([
    404,
    23003,
    'The results are not available',
  ]);
  const seen = [await status(5501), await status(5501), await status(5501)];
  expect(seen).toEqual(['QUEUED', 'INITIALIZING', 'PROCESSING']);
  expect(stored()).toEqual([]);
  expect(await status(5501)).toBe('COMPLETED');
  expect(stored()).toEqual([ip(1)]);
});

it('stays unfinished for so long on the clock', async () => {
  const { patch, rows, ask, status, stored, clock } = await withSet({ taskDelayMs: 90_000 });
  await patch(rows(ip(1)));
  expect(await status(5501)).toBe('QUEUED');
  clock.advance(60_000);
  expect(await status(5501)).toBe('PROCESSING');
  expect(stored()).toEqual([]);
  clock.advance(30_000);
  expect(stored()).toEqual([ip(1)]);
  const { body } = await ask(`${tasks}/5501`);
  expect(body).toMatchObject({
    status: 'COMPLETED',
    created: NOW_MS,
    started: NOW_MS + 60_000,
    completed: NOW_MS + 90_000,
  });
});

it('ends as planned for each task in turn', async () => {
  const row = {
    http_status: 500,
    unique_code: 110_000,
    message: 'Some unspecified error occurred',
  };
  const { patch, rows, ask, status, results, stored } = await withSet({
    taskOutcomes: [
      { nth: 1, status: 'EXCEPTION' },
      { nth: 2, status: 'INTERRUPTED', appliedRows: 1 },
      { nth: 4, rows: { [ip(3)]: row } },
    ],
  });
  for (let task = 1; task <= 3; task += 1) await patch(rows(ip(1), ip(2)));
  await patch(rows(ip(3), ip(4)));
  expect([await status(5501), await status(5502), await status(5503)]).toEqual([
    'EXCEPTION',
    'INTERRUPTED',
    'COMPLETED',
  ]);
  expect((await ask(`${tasks}/5501`)).body).toMatchObject({ error_code: 110_000 });
  expect((await results(5502)).body.code).toBe(23003);
  expect(column((await results(5503)).body.responses, 'http_status')).toEqual([200, 201]);
  expect((await results(5504)).body.responses[0]).toEqual(row);
  expect(stored()).toEqual([ip(1), ip(2), ip(4)]);
});

it('can refuse a second task on a set that one is still working on', async () => {
  const { patch, rows, status, finishTasks, addSet } = await withSet({
    taskPolls: 9,
    parallelTasks: 'conflict',
  });
  const other = addSet({ name: 'other', entryType: 'IP' });
  await patch(rows(ip(1)));
  await patch(rows(ip(2)));
  await patch([{ collection_id: other, value: ip(3) }]);
  finishTasks();
  expect([await status(5501), await status(5502), await status(5503)]).toEqual([
    'COMPLETED',
    'CONFLICT',
    'COMPLETED',
  ]);
  await patch(rows(ip(2)));
  finishTasks();
  expect(await status(5504)).toBe('COMPLETED');
});

it('can shuffle results or never give any', async () => {
  const { patch, rows, results, configure } = await withSet({ resultsOrder: 'shuffled' });
  await patch(rows('bad', ip(1), ip(2)));
  const codes = [201, 422, 201].map((http_status) => ({ http_status }));
  expect((await results(5501)).body.responses).toMatchObject(codes);
  configure({ resultsAvailable: false });
  expect((await results(5501)).body.code).toBe(23003);
});

it('forgets old results, and tells that from a task it never knew', async () => {
  const { patch, rows, results, ask } = await withSet({ resultsKept: 2 });
  for (let task = 1; task <= 3; task += 1) await patch(rows(ip(task)));
  expect((await results(5501)).body.code).toBe(23003);
  expect((await results(5502)).status).toBe(200);
  for (const path of [`${tasks}/1`, `${tasks}/1/results`]) {
    const body = { code: 23001, message: 'The task_status_id does not exist' };
    expect(await ask(path)).toMatchObject({ status: 404, body });
  }
});

it('does not bring back a set that was deleted while the task waited', async () => {
  const { patch, rows, results, deleteSet, finishTasks, sets } = await withSet({ taskPolls: 9 });
  await patch(rows(ip(1)));
  deleteSet('ips');
  finishTasks();
  expect((await results(5501)).body.responses[0].unique_code).toBe(20004);
  expect(sets()).toEqual([]);
});
