import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import { column, openAppliance } from './appliance.ts';

const fqdn = { value: 'a.example.com', type: 'FQDN' };
const again = {
  ...fqdn,
  status: 'Review',
  description: 'again',
  sources: [{ name: 'QRadar' }],
  attributes: [{ name: 'Confidence', value: 'High' }],
};

async function withOne(options: Partial<ThreatqBehaviour> = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators([fqdn]);
  const row = async (id: number) => {
    const query = { with: 'sources,attributes' };
    return (await appliance.ask(`/indicators/${id}`, { query })).body.data;
  };
  return { ...appliance, row };
}

it.each([
  ['merged', 1, null, ['Simulated Feed', 'QRadar'], 1],
  ['untouched', 1, null, ['Simulated Feed'], 0],
  ['overwritten', 4, 'again', ['Simulated Feed', 'QRadar'], 1],
] as const)(
  'leaves what is created again %s',
  async (duplicateIndicator, status_id, description, sources, attributes) => {
    const { ask, row } = await withOne({ duplicateIndicator });
    const { status, body } = await ask('/indicators', { json: [again] });
    expect([status, body.data[0].id, body.data[0].existing]).toEqual([201, 1, 'Y']);
    const found = await row(1);
    expect(found).toMatchObject({ status_id, description });
    expect(column({ data: found.sources }, 'name')).toEqual(sources);
    expect(found.attributes).toHaveLength(attributes);
  },
);

it('makes another indicator by the old consume, whatever is there', async () => {
  const { ask, row, find } = await withOne();
  const { status, body } = await ask('/indicators/consume/new', { json: [again] });
  expect([status, column(body, 'id')]).toEqual([201, [2]]);
  expect(body.data[0]).not.toHaveProperty('existing');
  expect(await row(1)).toMatchObject({ status_id: 1, attributes: [] });
  expect(await row(2)).toMatchObject({ status_id: 4, sources: [{ name: 'QRadar' }] });
  expect((await find({ value: fqdn.value })).body.total).toBe(2);
  const put = await ask('/indicators/2', { method: 'PUT', json: { status: 'Expired' } });
  expect([put.status, put.body.data.status_id]).toEqual([200, 2]);
});
