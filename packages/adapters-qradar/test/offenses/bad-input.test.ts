import { ANY_OFFENSE, type Offense, type OffenseQuery } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { QradarOffenseNotes, QradarOffenses } from '../../src/index.ts';
import { offenseConsoles } from './open-offenses.ts';

const open = offenseConsoles();
const NOW = 1_750_000_000_000;
const EVERYTHING: OffenseQuery = { filter: ANY_OFFENSE, changedSince: undefined, also: [] };

async function readAll(source: QradarOffenses): Promise<Offense[]> {
  const read: Offense[] = [];
  for await (const page of source.offenses(EVERYTHING)) read.push(...page);
  return read;
}

describe('offenses', () => {
  it('are read without all that a console may leave out or null', async () => {
    const { console, client } = await open();
    const bare = { id: 7, status: 'OPEN', last_updated_time: NOW };
    const nulls = Object.fromEntries(
      [
        'description,severity,magnitude,credibility,relevance,categories,offense_type',
        'offense_source,start_time,last_persisted_time,close_time,event_count,flow_count',
        'log_sources,source_address_ids,local_destination_address_ids',
      ]
        .flatMap((names) => names.split(','))
        .map((name) => [name, null]),
    );
    const body = JSON.stringify([bare, { ...bare, ...nulls, id: 8 }]);
    console.faults.add({ kind: 'status', status: 200, path: '/siem/offenses', body });
    const [first, second] = await readAll(new QradarOffenses(client));
    expect(first).toEqual({
      id: 7,
      description: '',
      status: 'OPEN',
      severity: 0,
      magnitude: 0,
      credibility: 0,
      relevance: 0,
      categories: [],
      type: { id: -1, name: 'Unknown' },
      source: '',
      startedAt: NOW,
      updatedAt: NOW,
      changedAt: NOW,
      closedAt: undefined,
      eventCount: 0,
      flowCount: 0,
      logSources: [],
      sourceAddressIds: [],
      localDestinationAddressIds: [],
      link: `${console.url.origin}/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=7`,
    });
    expect(second).toEqual({ ...first, id: 8, link: first?.link.replace('=7', '=8') });
  });

  it('are read with all that the console tells', async () => {
    const { console, client } = await open();
    const given = {
      offense_type: 3,
      credibility: 2,
      relevance: 1,
      event_count: 15,
      flow_count: 2,
      start_time: NOW - 7_000,
      last_updated_time: NOW - 1_234,
      close_time: NOW - 1_000,
      last_persisted_time: NOW,
      source_address_ids: [4, 5],
      local_destination_address_ids: [6],
      log_sources: [{ id: 1, name: 'AD @ 192.0.2.1', type_id: 12, type_name: 'AD' }],
    };
    const id = console.addOffense({ ...given, status: 'CLOSED', offense_source: 'jdoe' });
    expect(await new QradarOffenses(client).offense(id)).toMatchObject({
      status: 'CLOSED',
      type: { id: 3, name: 'Username' },
      source: 'jdoe',
      credibility: 2,
      relevance: 1,
      eventCount: 15,
      flowCount: 2,
      startedAt: NOW - 7_000,
      updatedAt: NOW - 1_234,
      changedAt: NOW,
      closedAt: NOW - 1_000,
      sourceAddressIds: [4, 5],
      localDestinationAddressIds: [6],
      logSources: ['AD @ 192.0.2.1'],
    });
  });

  it('are read by one caller though another, who asked first, was stopped', async () => {
    const { console, client } = await open();
    const source = new QradarOffenses(client);
    const id = console.addOffense();
    const stop = new AbortController();
    const stopped = source.offense(id, stop.signal);
    const going = source.offense(id);
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    expect(await going).toMatchObject({ id });
    expect(console.requests().total).toBeLessThanOrEqual(3);
  });

  it('that cannot be read are named in the log, the others are read', async () => {
    const { console, client, warned } = await open();
    const row = (id: unknown, status: string) => ({ id, status, last_persisted_time: NOW });
    const rows = [row(1, 'OPEN'), row(2, 'ARCHIVED'), row('three', 'OPEN'), row(4, 'CLOSED')];
    const body = JSON.stringify(rows);
    console.faults.add({ kind: 'status', status: 200, path: '/siem/offenses', body });
    const read = await readAll(new QradarOffenses(client));
    expect(read.map(({ id }) => id)).toEqual([1, 4]);
    expect(warned).toContainEqual(expect.objectContaining({ offense: 2 }));
    expect(warned).toHaveLength(2);
  });

  it.each([
    ['a reply that breaks off', { kind: 'cut-body' as const }],
    ['a restart', { kind: 'html' as const, status: 503, times: 2 }],
    ['a lost connection', { kind: 'reset' as const }],
    [
      'a console that asks for time',
      { kind: 'status' as const, status: 503, headers: { 'retry-after': '7' } },
    ],
  ])('are read in spite of %s', async (_, fault) => {
    const { console, client } = await open();
    for (let n = 0; n < 12; n += 1) console.addOffense({ last_persisted_time: NOW + n * 1_000 });
    console.faults.add({ ...fault, path: '/siem/offenses?', nth: 2 });
    expect(await readAll(new QradarOffenses(client, 4))).toHaveLength(12);
  });

  it('are read on by the version that an upgraded console still knows', async () => {
    const { console, client } = await open({ version: '20.0' });
    const id = console.addOffense();
    const source = new QradarOffenses(client);
    expect(await source.offense(id)).toMatchObject({ id });
    console.configure({ version: '27.0', oldestVersion: '25.0' });
    expect(await source.offense(id)).toMatchObject({ id });
    expect(await readAll(source)).toHaveLength(1);
  });

  it('are asked for as before after one that the console refuses in every way', async () => {
    const { console, client, warned } = await open();
    const times = { last_updated_time: NOW - 1_000, last_persisted_time: NOW };
    const id = console.addOffense(times);
    const source = new QradarOffenses(client);
    const body = JSON.stringify({ code: 11, message: 'Failed to transform user path parameter' });
    const path = '/siem/offenses/99';
    console.faults.add({ kind: 'status', status: 422, path, body, times: 0 });
    await expect(source.offense(99)).rejects.toMatchObject({ status: 422 });
    expect(warned).toEqual([]);
    expect(await source.offense(id)).toMatchObject({ changedAt: NOW });
  });

  it('are asked for once where the console lacks them in the version that it offers', async () => {
    const { console, client } = await open();
    const body = JSON.stringify({ code: 4, message: 'No such endpoint' });
    console.faults.add({ kind: 'status', status: 404, path: '/siem/offenses', body, times: 0 });
    const reading = readAll(new QradarOffenses(client));
    await expect(reading).rejects.toMatchObject({ kind: 'unsupported' });
    expect(console.requests().byRoute['GET /api/siem/offenses']).toBe(1);
  });

  it('are out of reach of a token that may not see them, and the failure says what to do', async () => {
    const { client } = await open({ denied: ['GET /siem/offenses'] });
    const reading = readAll(new QradarOffenses(client));
    await expect(reading).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(reading).rejects.toThrow(/user role that may see offenses/);
  });
});

describe('notes', () => {
  it.each([
    [403, 'forbidden'],
    [500, 'unavailable'],
    [422, 'protocol'],
  ])('that are refused with %i fail as %s, and are sent once', async (status, kind) => {
    const { console, client } = await open();
    const id = console.addOffense();
    console.faults.add({ kind: 'status', status, method: 'POST', path: '/notes', times: 0 });
    const notes = new QradarOffenseNotes(client);
    await expect(notes.add(id, 'text')).rejects.toMatchObject({ kind });
    expect(console.requests().byRoute['POST /api/siem/offenses/{offense_id}/notes']).toBe(1);
  });

  it('asked for and added 500 at once take at most 8 connections', async () => {
    const { console, client } = await open();
    const notes = new QradarOffenseNotes(client);
    const ids = Array.from({ length: 500 }, () => console.addOffense());
    const added = ids.map(async (id) => {
      await notes.notes(id);
      return notes.add(id, `about ${id}`);
    });
    expect((await Promise.all(added)).every(Boolean)).toBe(true);
    expect(ids.every((id) => console.notes(id).length === 1)).toBe(true);
    expect(console.requests().connections).toBeLessThanOrEqual(8);
    expect(console.requests().total).toBe(1_001);
  });

  it('do not travel in the address', async () => {
    const { console, client } = await open({ maxUrlLength: 300 });
    const id = console.addOffense();
    const text = 'long '.repeat(400);
    expect(await new QradarOffenseNotes(client).add(id, text)).toBe(true);
    expect(console.notes(id)[0]?.note_text).toBe(text);
  });

  it('of a console that shows the same for any range are no endless reading', async () => {
    const { console, client } = await open();
    const id = console.addOffense();
    const rows = Array.from({ length: 200 }, (_, n) => ({ id: n, create_time: n, note_text: 'x' }));
    const body = JSON.stringify(rows);
    console.faults.add({ kind: 'status', status: 200, path: '/notes', body, times: 0 });
    const reading = new QradarOffenseNotes(client).notes(id);
    await expect(reading).rejects.toMatchObject({ kind: 'protocol' });
    expect(console.requests().total).toBeLessThan(5);
  });
});
