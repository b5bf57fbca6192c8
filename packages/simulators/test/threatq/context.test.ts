import { expect, it } from 'vitest';
import { openAppliance } from './appliance.ts';

const parts = {
  attributes: [{ name: 'Confidence', value: 'High' }, { name: 'Confidence' }],
  sources: [{ name: 'QRadar' }, { name: '' }],
  tags: [{ name: 'x' }, {}],
  comments: [{ value: 'Seen' }, { value: 7 }],
};

it.each([
  ['nothing-stored', 0],
  ['rows-before-stored', 1],
] as const)(
  'stores of a list of what hangs on an object, with a bad row: %s',
  async (badRow, more) => {
    const { ask, addIndicators } = await openAppliance({ badRow });
    addIndicators([{ type: 'FQDN', value: 'a.example.com' }]);
    for (const [name, json] of Object.entries(parts)) {
      const path = `/indicators/1/${name}`;
      const { total } = (await ask(path)).body;
      expect((await ask(path, { json })).status).toBe(400);
      expect([name, (await ask(path)).body.total]).toEqual([name, total + more]);
    }
  },
);

it('has no call that changes a tag', async () => {
  const { ask, addIndicators } = await openAppliance();
  addIndicators([{ type: 'FQDN', value: 'a.example.com' }]);
  const { body } = await ask('/indicators/1/tags', { json: { name: 'x' } });
  const path = `/indicators/1/tags/${body.data[0].id}`;
  expect((await ask(path, { method: 'PUT', json: { name: 'y' } })).status).toBe(501);
});
