import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { openConsole } from './console.ts';

const DAY_MS = 86_400_000;
const entries = '/reference_data_collections/set_entries';

async function withSet(expiryType: 'FIRST_SEEN' | 'LAST_SEEN') {
  const console = await openConsole();
  const id = console.addSet({
    name: 'ips',
    entryType: 'IP',
    expiryType,
    timeToLiveSeconds: 86_400,
  });
  const values = async () => {
    const { body } = await console.ask(entries, { query: { fields: 'value' } });
    return column(body, 'value').join(' ');
  };
  return { ...console, id, values };
}

it('drops an element once its time to live is over, and not at its end', async () => {
  const { addEntry, clock, values } = await withSet('LAST_SEEN');
  addEntry('ips', { value: '192.0.2.1' });
  clock.advance(DAY_MS / 2);
  addEntry('ips', { value: '192.0.2.2' });
  clock.advance(DAY_MS / 2);
  expect(await values()).toBe('192.0.2.1 192.0.2.2');
  clock.advance(1);
  expect(await values()).toBe('192.0.2.2');
});

it('counts from the last sight or from the first', async () => {
  for (const [type, left] of [
    ['LAST_SEEN', '192.0.2.1'],
    ['FIRST_SEEN', ''],
  ] as const) {
    const { addEntry, clock, values } = await withSet(type);
    addEntry('ips', { value: '192.0.2.1' });
    clock.advance(DAY_MS);
    addEntry('ips', { value: '192.0.2.1' });
    clock.advance(1);
    expect(await values()).toBe(left);
  }
});

it('gives a value that comes back after its end a new number', async () => {
  const { addEntry, clock, ask } = await withSet('LAST_SEEN');
  addEntry('ips', { value: '192.0.2.1' });
  clock.advance(DAY_MS + 1);
  await ask('/reference_data/sets');
  addEntry('ips', { value: '192.0.2.1' });
  const { body } = await ask(entries, { query: { fields: 'id' } });
  expect(body).toEqual([{ id: 90_002 }]);
});

it('counts by the new time to live as soon as it is changed', async () => {
  const { addEntry, clock, values, ask, id } = await withSet('LAST_SEEN');
  addEntry('ips', { value: '192.0.2.1' });
  clock.advance(3_600_000);
  await ask(`/reference_data_collections/sets/${id}`, { json: { time_to_live: 3_599 } });
  expect(await values()).toBe('');
});

it('shows what is over until the next purge when purges are rare', async () => {
  const { addEntry, clock, values, configure } = await withSet('LAST_SEEN');
  configure({ purgeIntervalMs: 10 * DAY_MS });
  addEntry('ips', { value: '192.0.2.1' });
  clock.advance(5 * DAY_MS);
  expect(await values()).toBe('192.0.2.1');
  clock.advance(5 * DAY_MS);
  expect(await values()).toBe('');
});
