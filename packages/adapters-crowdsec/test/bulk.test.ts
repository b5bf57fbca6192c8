import { expect, it } from 'vitest';
import { NOW, type OpenService, services } from './open-service.ts';

const open = services();
const ROUTE = 'GET /v2/smoke';
const subjects = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ type: 'IP Address', value: `198.18.0.${n}` }));
const routes = ({ service }: OpenService) => service.requests().byRoute;

async function bulkService(plan: 'community' | 'partner'): Promise<OpenService> {
  const opened = await open({}, { bulk: true });
  opened.service.changeKey(opened.service.apiKey, { plan });
  for (const { value } of subjects(120).filter((_, n) => n % 2 === 0)) {
    opened.service.addAddress({ ip: value, reputation: 'safe' });
  }
  return opened;
}

/** What the service knows of `subjects(4)`. */
const EVERY_OTHER = ['found', 'not-found', 'found', 'not-found'];

it('asks for a hundred addresses by one request where the plan has it', async () => {
  const opened = await bulkService('partner');
  const results = await opened.lookup.lookUp(subjects(120));
  expect(results.map(({ outcome }) => outcome)).toEqual(
    subjects(120).map((_, n) => (n % 2 === 0 ? 'found' : 'not-found')),
  );
  expect(Object.values(routes(opened))).toEqual([2]);
  opened.service.clock.set(NOW);
  const headers = { 'x-api-key': opened.service.apiKey };
  const single = await fetch(`${opened.service.apiUrl}/smoke/198.18.0.4`, { headers });
  expect(results[4]).toMatchObject({ raw: await single.text() });
});

it('asks for one address by itself, whatever the plan', async () => {
  const opened = await bulkService('partner');
  const [result] = await opened.lookup.lookUp(subjects(1));
  expect(result).toMatchObject({ outcome: 'found', raw: expect.stringContaining('198.18.0.0') });
  expect(routes(opened)[ROUTE]).toBeUndefined();
});

it('goes on one by one where the plan does not have it, and does not try again', async () => {
  const opened = await bulkService('community');
  for (let round = 0; round < 2; round += 1) {
    const results = await opened.lookup.lookUp(subjects(4));
    expect(results.map(({ outcome }) => outcome)).toEqual(EVERY_OTHER);
  }
  expect(routes(opened)[ROUTE]).toBe(1);
  expect(opened.logged.filter((line) => line.includes('no bulk'))).toHaveLength(1);
});

it('takes what cannot be read for no answer: who may be meant is asked for alone', async () => {
  const opened = await bulkService('partner');
  const items = [{ ip: null }, { ip: '198.18.0.2', reputation: 'safe' }];
  const body = JSON.stringify({ items });
  opened.service.faults.add({ kind: 'status', status: 200, body, path: 'ips=' });
  const results = await opened.lookup.lookUp(subjects(4));
  expect(results.map(({ outcome }) => outcome)).toEqual(EVERY_OTHER);
  expect(routes(opened)).toEqual({ [ROUTE]: 1, 'GET /v2/smoke/{ip}': 3 });
});

it('asks one by one unless told otherwise', async () => {
  const opened = await open();
  opened.service.changeKey(opened.service.apiKey, { plan: 'partner' });
  await opened.lookup.lookUp(subjects(3));
  expect(routes(opened)[ROUTE]).toBeUndefined();
});
