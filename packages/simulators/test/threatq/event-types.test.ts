import { expect, it } from 'vitest';
import { column, NOW, openAppliance } from './appliance.ts';

it.each([
  [true, 14, 'Sighting'],
  [false, 13, 'Incident'],
])('has the type Sighting: %s', async (sightingType, total, last) => {
  const { ask } = await openAppliance({ sightingType });
  const { body } = await ask('/event/types');
  expect([body.total, column(body, 'name').at(-1)]).toEqual([total, last]);
  const named = await ask('/event/types', { query: { name: 'Malware' } });
  expect(column(named.body, 'id')).toEqual([5]);
});

it('takes a new event type once, and events of it', async () => {
  const appliance = await openAppliance({ sightingType: false });
  const { ask, configure } = appliance;
  const make = () => ask('/event/types', { json: { name: 'Sighting' } });
  expect(await make()).toMatchObject({
    status: 201,
    body: { data: { id: 14, name: 'Sighting', user_editable: 'Y' } },
  });
  expect((await make()).body.data.errors).toHaveProperty('name');
  expect((await ask('/event/types/14')).body.data.name).toBe('Sighting');
  expect((await ask('/event/types/15')).status).toBe(404);
  const json = [{ title: 'seen', happened_at: NOW, type: { name: 'Sighting' } }];
  await ask('/events/consume', { json });
  expect(appliance.events()[0]?.type).toBe('Sighting');
  configure({ typePermission: false });
  expect((await ask('/event/types')).body).toEqual({});
  expect(() => configure({ sightingType: true } as object)).toThrow('fixed at start');
});
