import { describe, expect, it } from 'vitest';
import { ACTIVE, hosts, NOW, type OpenPlatform, platforms, read } from './open-platform.ts';

const open = platforms();
const HOUR = 3_600_000;
const QUERY = '/api/indicators/query';

function fill({ platform }: OpenPlatform, count = 3, filters: Record<string, unknown> = ACTIVE) {
  platform.addCollection({ name: 'one', filters });
  return platform.addIndicators(hosts(count));
}

describe('a reading', () => {
  it('carries accents, quotes, commas and very long values', async () => {
    const opened = await open();
    fill(opened, 0);
    const values = [
      'http://a.example/é\'"ß,;|?q=100%&x=„ü“',
      'b.example/例え/файл',
      `c.example/${'x'.repeat(9_000)}`,
    ];
    opened.platform.addIndicators(values.map((value) => ({ type: 'URL', value })));
    const { indicators } = await read(opened, 'one');
    expect(indicators.map(({ value }) => value).sort()).toEqual([...values].sort());
  });

  it('keeps the filter of a collection beside its own', async () => {
    const opened = await open();
    fill(opened, 4, { '+or': [{ value: 'h0001.example' }, { value: 'h0002.example' }] });
    const { indicators } = await read(opened, 'one', NOW - 2 * HOUR);
    expect(indicators.map(({ value }) => value)).toEqual(['h0001.example', 'h0002.example']);
  });

  it("takes the platform's own run where the query of a collection is refused", async () => {
    const opened = await open({ unknownLeaf: '400' });
    fill(opened, 3);
    const { faults } = opened.platform;
    faults.add({ kind: 'status', status: 400, method: 'POST', path: QUERY, times: 1 });
    const { indicators, end } = await read(opened, 'one');
    expect(indicators).toHaveLength(3);
    expect(end.complete).toBe(true);
    expect(opened.logged.join('\n')).toContain('refuses the query');
  });

  it('is incomplete when the total changes under way', async () => {
    const opened = await open({ totalDrift: 1 }, { pageSize: 2 });
    fill(opened, 5);
    const { end, indicators } = await read(opened, 'one');
    expect(indicators).toHaveLength(5);
    expect(end).toMatchObject({
      complete: false,
      reason: expect.stringContaining('changed from') as unknown,
    });
  });

  it('is incomplete when a row cannot be read, which is named', async () => {
    const opened = await open({ typeAs: 'id', typePermission: false });
    fill(opened, 2);
    const { unreadable, end } = await read(opened, 'one');
    expect(unreadable.map(({ value }) => value)).toEqual(['h0000.example', 'h0001.example']);
    expect(unreadable[0]?.reason).toContain('may not read the table of indicator type names');
    expect(end.complete).toBe(false);
  });

  it('goes on from the last row that came when it broke off', async () => {
    const opened = await open({}, { pageSize: 2 });
    fill(opened, 6);
    opened.platform.faults.add({ kind: 'cut-body', path: QUERY, nth: 3, times: 0 });
    const { indicators, end } = await read(opened, 'one');
    expect(indicators).toHaveLength(4);
    expect(end).toMatchObject({ complete: false, resumeFrom: NOW - HOUR + 3_000 });
  });

  const answerOnce = ({ platform }: OpenPlatform, path: string, data: readonly object[]) =>
    platform.faults.add({
      kind: 'status',
      status: 200,
      path,
      body: JSON.stringify({ total: data.length, data }),
    });

  it('is not of a namesake where the collection itself cannot be read', async () => {
    const opened = await open();
    fill(opened, 2);
    answerOnce(opened, '/api/search/query', [
      { name: 'one', json: {} },
      { name: 'one', hash: 'b'.repeat(32), json: {} },
    ]);
    await expect(read(opened, 'one')).rejects.toMatchObject({
      kind: 'protocol',
      message: 'ThreatQ: the data collection "one" is listed without its hash',
    });
  });

  it('does not mind another collection that cannot be read, which is told', async () => {
    const opened = await open();
    answerOnce(opened, '/api/search/query', [
      { name: 7, hash: 'a'.repeat(32) },
      { name: 'two', json: {} },
      { name: 'three', hash: 'c'.repeat(32), json: {} },
    ]);
    await opened.source.requireCollections(['three']);
    expect(opened.logged).toEqual([
      'warn ThreatQ: a row of its list of data collections cannot be read: name: string expected undefined',
    ]);
  });

  it('is incomplete, and says why, when a row of the names cannot be read', async () => {
    const opened = await open({ typeAs: 'id' });
    fill(opened, 1);
    answerOnce(opened, '/api/indicator/types', [{ id: 1, name: 'MD5' }, { id: 11 }]);
    const { end } = await read(opened, 'one');
    expect(end.complete).toBe(false);
    expect(opened.logged.join('\n')).toContain(
      'warn ThreatQ: a row of its table of indicator types cannot be read: name: string expected',
    );
  });

  it('promises nothing of the middle where rows come by id', async () => {
    const opened = await open({ cursor: false }, { pageSize: 2 });
    fill(opened, 6);
    opened.platform.faults.add({ kind: 'status', status: 502, path: QUERY, nth: 4, times: 0 });
    const { end } = await read(opened, 'one');
    expect(end).toMatchObject({ complete: false, resumeFrom: undefined });
  });

  it('is refused by an error inside a 200', async () => {
    const opened = await open({ errorsIn200: true });
    fill(opened);
    await expect(read(opened, 'one')).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('waits for an upgrade to end, and says so when it does not', async () => {
    const opened = await open({ maintenance: true });
    await expect(opened.source.collections()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('finds what was indexed late', async () => {
    const opened = await open({ indexLagMs: 240_000 });
    fill(opened, 1, ACTIVE);
    opened.platform.clock.advance(HOUR);
    const first = await read(opened, 'one');
    opened.platform.addIndicators([{ type: 'FQDN', value: 'late.example' }]);
    const { platform } = opened;
    const second = await read(opened, 'one', platform.clock.now());
    expect(second.indicators).toHaveLength(0);
    platform.clock.advance(300_000);
    const third = await read(opened, 'one', platform.clock.now() - 60_000);
    expect(third.indicators.map(({ value }) => value)).toEqual(['late.example']);
    expect(first.indicators).toHaveLength(1);
  });

  it('asks for the fields it needs, in the address and in the body', async () => {
    const opened = await open({ threatLibraryDefaults: '2026' });
    fill(opened, 0);
    opened.platform.addIndicators([
      {
        type: 'FQDN',
        value: 'fp.example',
        attributes: [{ name: 'False Positive', value: 'Yes' }],
      },
    ]);
    expect((await read(opened, 'one')).indicators[0]?.status).toBe('false-positive');
  });
});

describe('times of the platform', () => {
  const AUTUMN = Date.UTC(2026, 9, 25, 0, 0);

  it.each([0, 10, 29, 31, 59])(
    'lose nothing in the two equal hours of autumn, %s minutes in',
    async (minutes) => {
      const zone = { timeZone: 'Europe/Berlin' };
      const opened = await open(zone, { ...zone, overlapMs: 60_000 });
      fill(opened, 0);
      const { clock } = opened.platform;
      const values: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        const value = `t${step}.example`;
        const touchedAt = AUTUMN + step * 15 * 60_000 + minutes * 60_000;
        opened.platform.addIndicators([{ type: 'FQDN', value, touchedAt, updatedAt: touchedAt }]);
        values.push(value);
      }
      clock.set(AUTUMN + 5 * HOUR);
      const since = AUTUMN + HOUR + minutes * 60_000;
      const { indicators } = await read(opened, 'one', since);
      const found = indicators.map(({ value }) => value);
      for (const value of values.slice(4)) expect(found).toContain(value);
    },
  );

  it('are taken for later, never for earlier, where they are ambiguous', async () => {
    const zone = { timeZone: 'Europe/Berlin' };
    const opened = await open(zone, zone);
    fill(opened, 0);
    const touchedAt = AUTUMN + 30 * 60_000;
    opened.platform.addIndicators([{ type: 'FQDN', value: 'a.example', touchedAt }]);
    opened.platform.clock.set(AUTUMN + 5 * HOUR);
    const { indicators } = await read(opened, 'one');
    expect(indicators[0]?.updatedAt).toBe(touchedAt + HOUR);
  });
});
