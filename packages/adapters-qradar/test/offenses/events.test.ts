import { describe, expect, it, vi } from 'vitest';
import { QradarOffenseEvents, QradarOffenses } from '../../src/index.ts';
import { offenseConsoles, runningSearches } from './open-offenses.ts';

const open = offenseConsoles();
const BOUNDS = { rows: 100, timeoutMs: 60_000 };
const SEARCH = 'POST /api/ariel/searches';
const RESULTS = 'GET /api/ariel/searches/{search_id}/results';

async function opened(behaviour: Parameters<typeof open>[0] = {}, atOnce?: number) {
  const each = await open(behaviour);
  const offenses = new QradarOffenses(each.client);
  const add = async (count = 3) => {
    const now = each.console.clock.now();
    const id = each.console.addOffense({ start_time: now - 3_600_000 });
    const events = Array.from({ length: count }, (_, n) => ({
      starttime: now - n * 1_000,
      sourceip: `192.0.2.${n % 250}`,
      destinationip: '198.51.100.1',
      properties: { URL: `http://a.example/${n}` },
    }));
    each.console.addEvents(id, events);
    const offense = await offenses.offense(id);
    if (!offense) throw new Error('no offense');
    return offense;
  };
  return { ...each, add, events: new QradarOffenseEvents(each.client, atOnce) };
}

describe('searches in events', () => {
  it('are never more at once than allowed', async () => {
    const { console, events, add, hooks } = await opened({ searchDelayMs: 20_000 }, 2);
    const offenses = await Promise.all(Array.from({ length: 9 }, () => add()));
    const seen: Promise<number>[] = [];
    hooks.onSleep = () => void seen.push(runningSearches(console));
    const found = await Promise.all(offenses.map((each) => events.search(each, BOUNDS)));
    expect(found.every((each) => each?.addresses.length === 4)).toBe(true);
    const counts = await Promise.all(seen);
    expect(Math.max(...counts)).toBe(2);
    expect(await runningSearches(console)).toBe(0);
  });

  it('give up their place in the queue at once when stopped', async () => {
    const { console, events, add } = await opened({ searchDelayMs: 1e12, searchPolls: 1e9 }, 1);
    const stop = new AbortController();
    const first = events.search(await add(), BOUNDS);
    const second = events.search(await add(), BOUNDS, stop.signal);
    stop.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    expect((await first)?.incomplete).toMatch(/long/);
    expect(console.requests().byRoute[SEARCH]).toBe(1);
    expect(await runningSearches(console)).toBe(0);
  });

  it('are not forgotten when stopped before their id is heard', async () => {
    const { console, events, add, options } = await opened({ searchDelayMs: 1e12 });
    const offense = await add();
    const stop = new AbortController();
    const send = options.transport.send.bind(options.transport);
    vi.spyOn(options.transport, 'send').mockImplementation(async (request) => {
      const reply = await send(request);
      if (request.method === 'POST') stop.abort(new Error('enough'));
      return reply;
    });
    await expect(events.search(offense, BOUNDS, stop.signal)).rejects.toThrow('enough');
    expect(console.requests().byRoute[SEARCH]).toBe(1);
    expect(await runningSearches(console)).toBe(0);
  });

  it('do without URLs where the console does not know them, and do not ask again for an hour', async () => {
    const { console, events, add } = await opened({ customProperties: [] });
    const offense = await add();
    const found = await events.search(offense, BOUNDS);
    expect(found).toMatchObject({ urls: [], incomplete: undefined });
    expect(found?.addresses).toHaveLength(4);
    expect(console.requests().byRoute[SEARCH]).toBe(2);
    await events.search(await add(), BOUNDS);
    expect(console.requests().byRoute[SEARCH]).toBe(3);
    console.configure({ customProperties: ['URL'] });
    console.clock.advance(3_600_000);
    expect((await events.search(await add(), BOUNDS))?.urls).toHaveLength(3);
  });

  it('still ask for URLs after a search that is refused without them, too', async () => {
    const { console, events, add } = await opened();
    const body = JSON.stringify({ code: 2_000, message: 'The query string is invalid' });
    const path = '/ariel/searches';
    console.faults.add({ kind: 'status', status: 422, method: 'POST', path, body, times: 2 });
    await expect(events.search(await add(), BOUNDS)).rejects.toMatchObject({ status: 422 });
    expect((await events.search(await add(), BOUNDS))?.urls).toHaveLength(3);
  });

  it('say what the console warns of', async () => {
    const { events, add } = await opened({ searchMaxRows: 5 });
    const found = await events.search(await add(20), BOUNDS);
    expect(found?.addresses).toHaveLength(6);
    expect(found?.incomplete).toMatch(/Resource restrictions/);
  });

  it('read thousands of rows page by page', async () => {
    const { events, add } = await opened();
    const found = await events.search(await add(3_500), { rows: 3_000, timeoutMs: 60_000 });
    expect(found?.urls).toHaveLength(3_000);
    expect(found?.incomplete).toMatch(/3000/);
  });

  it('count rows that cannot be read as looked at, and do not ask for the same rows again', async () => {
    const { console, events, add } = await opened();
    const body = JSON.stringify({ events: Array.from({ length: 101 }, () => null) });
    console.faults.add({ kind: 'status', status: 200, path: '/results', body, times: 5 });
    const found = await events.search(await add(), BOUNDS);
    expect(found).toEqual({ addresses: [], urls: [], incomplete: expect.stringMatching(/100/) });
    expect(console.requests().byRoute[RESULTS]).toBe(1);
  });

  it.each([
    ['searches break off', { searchEnd: 'ERROR' as const }],
    ['the server of events is away', { arielDown: true }],
  ])('fail while %s, and leave nothing behind', async (_, behaviour) => {
    const { console, events, add } = await opened(behaviour);
    const search = events.search(await add(), BOUNDS);
    await expect(search).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await runningSearches(console)).toBe(0);
  });

  it('are found again when the answer to their start gets lost', async () => {
    const { console, events, add } = await opened({ searchPolls: 2 });
    const path = '/ariel/searches';
    console.faults.add({ kind: 'reset', method: 'POST', path, afterHandling: true });
    const found = await events.search(await add(), BOUNDS);
    expect(found?.addresses).toHaveLength(4);
    expect(await runningSearches(console)).toBe(0);
  });

  it('are removed also while the console is slow to answer', async () => {
    const { console, events, add } = await opened({ searchDelayMs: 1e12, searchPolls: 1e9 });
    console.faults.add({ kind: 'html', status: 503, method: 'DELETE', path: '/ariel', times: 2 });
    await events.search(await add(), { rows: 10, timeoutMs: 5_000 });
    expect(await runningSearches(console)).toBe(0);
  });
});
