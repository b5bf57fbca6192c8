import { expect, it } from 'vitest';
import { openConsole } from './console.ts';

const tasks = '/reference_data_collections/set_dependents_tasks';

it('searches what depends on a set in the background', async () => {
  const { ask, addSet, setDependents } = await openConsole({ taskPolls: 1 });
  const id = addSet({ name: 'used', entryType: 'IP' });
  setDependents('used', ['One rule', 'Another rule']);
  const { status, body } = await ask(`/reference_data_collections/sets/${id}/dependents`);
  expect(status).toBe(202);
  expect(body).toMatchObject({
    status: 'QUEUED',
    number_of_dependents: 0,
    progress: 0,
    cancelled_by: null,
  });
  const path = `${tasks}/${body.id}`;
  expect((await ask(`${path}/results`)).body.code).toBe(13009);
  await ask(path);
  const done = await ask(path);
  expect(done.body).toMatchObject({
    status: 'COMPLETED',
    number_of_dependents: 2,
    progress: 1,
    maximum: 1,
  });
  expect(done.body.task_components[0].task_sub_type).toBe('FIND_DEPENDENT_RULES');
  const results = await ask(`${path}/results`, {
    query: {
      filter: 'dependent_name like "One%"',
      fields: 'dependent_name,dependent_type,blocking',
    },
    headers: { Range: 'items=0-9' },
  });
  expect(results.headers.get('content-range')).toBe('items 0-0/1');
  expect(results.body).toEqual([
    { dependent_name: 'One rule', dependent_type: 'CRE_RULE', blocking: true },
  ]);
});

it('cancels a search that is not over', async () => {
  const { ask, addSet } = await openConsole({ taskPolls: 5 });
  const id = addSet({ name: 'used', entryType: 'IP' });
  const { body } = await ask(`/reference_data_collections/sets/${id}/dependents`);
  const cancelled = await ask(`${tasks}/${body.id}`, { json: { status: 'CANCELLED' } });
  expect(cancelled.body).toMatchObject({
    status: 'CANCELLED',
    cancelled_by: 'API_token: intelligence feed',
  });
});

it('has other numbers for what is missing in either family', async () => {
  const { ask } = await openConsole();
  const code = async (path: string, version = '20.0') =>
    (await ask(path, { headers: { Version: version } })).body.code;
  expect(await code('/reference_data_collections/sets/9/dependents')).toBe(13000);
  expect(await code(`${tasks}/9`)).toBe(13007);
  expect(await code('/reference_data/sets/none/dependents', '16.0')).toBe(1002);
  expect(await code('/reference_data/set_dependent_tasks/9', '16.0')).toBe(1002);
  expect(await code('/reference_data/sets/none/dependents', '17.0')).toBe(4);
});

it('does the same for the old family up to 16.0', async () => {
  const { ask, addSet, setDependents } = await openConsole();
  addSet({ name: 'used', entryType: 'IP' });
  setDependents('used', ['One rule']);
  const headers = { Version: '16.0' };
  const { body } = await ask('/reference_data/sets/used/dependents', { headers });
  const path = `/reference_data/set_dependent_tasks/${body.id}`;
  expect((await ask(path, { headers })).body.number_of_dependents).toBe(1);
  expect((await ask(`${path}/results`, { headers })).body).toHaveLength(1);
});
