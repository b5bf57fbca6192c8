import type { FetchEnd, Indicator } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { COMMUNITY_BLOCKLIST, CrowdsecBlocklist } from '../src/index.ts';
import { NOW, type OpenService, services } from './open-service.ts';
import { daysAgo, falsePositive, wireReport } from './reports.ts';

const open = services();
const HOUR_MS = 3_600_000;

async function read({ options }: OpenService, since?: number) {
  const indicators: Indicator[] = [];
  const unreadable: string[] = [];
  const pages = new CrowdsecBlocklist(options).changesSince(COMMUNITY_BLOCKLIST, since);
  for (;;) {
    const step = await pages.next();
    if (step.done) return { indicators, unreadable, end: step.value satisfies FetchEnd };
    indicators.push(...step.value.indicators);
    unreadable.push(...step.value.unreadable.map(({ value }) => value));
  }
}

/** A service whose pages are these items, the last one without a next one. */
async function serving(...pages: readonly (readonly unknown[])[]): Promise<OpenService> {
  const opened = await open();
  for (const [n, items] of pages.entries()) {
    const next = n === pages.length - 1 ? {} : { next: { href: 'https://a.example/v1/fire' } };
    const body = JSON.stringify({ _links: { self: { href: '' }, ...next }, items });
    opened.service.faults.add({ kind: 'status', status: 200, body, path: `page=${n + 1}&` });
  }
  return opened;
}

const item = (ip: string, changes: object = {}) =>
  wireReport({ ip, state: 'validated', ...changes });

describe('the blocklist', () => {
  it('leaves out who was taken out, is a false positive, or has expired; times without zone are UTC', async () => {
    const opened = await serving([
      item('192.0.2.1', { expiration: '2026-06-17T12:30:00.553000' }),
      item('192.0.2.2', { state: 'refused' }),
      item('192.0.2.3', falsePositive),
      item('192.0.2.4', { expiration: '2026-06-17T12:29:59.553000' }),
      item('192.0.2.5', { state: 'as never before', expiration: 'soon' }),
    ]);
    const { indicators, end } = await read(opened);
    expect(indicators.map(({ status }) => status)).toEqual([
      'deployable',
      'false-positive',
      'false-positive',
      'expired',
      'deployable',
    ]);
    expect(end.complete).toBe(true);
  });

  it('is not whole with a row that cannot be read, and names it', async () => {
    const opened = await serving([item('192.0.2.1'), item('[CENSORED]'), 7, { ip: null }]);
    const { indicators, unreadable, end } = await read(opened);
    expect(indicators).toHaveLength(1);
    expect(unreadable).toEqual(['[CENSORED]', '', '']);
    expect(end).toMatchObject({ complete: false, reason: '3 rows could not be read' });
  });

  it('is not whole if a page comes twice, and the reading ends', async () => {
    const page = [item('192.0.2.1'), item('192.0.2.2')];
    const { indicators, end } = await read(await serving(page, page, page), NOW - HOUR_MS);
    expect(indicators).toHaveLength(2);
    expect(end).toMatchObject({ complete: false, resumeFrom: NOW - HOUR_MS });
  });

  it('is not whole if pages come round again, and the reading ends', async () => {
    const [one, two] = [[item('192.0.2.1')], [item('192.0.2.2')]];
    const { indicators, end } = await read(await serving(one, two, one, two));
    expect(indicators).toHaveLength(2);
    expect(end).toMatchObject({ complete: false });
  });

  it('has IPv6 addresses, too, in canonical form', async () => {
    const opened = await serving([item('2001:DB8:0::1'), item('::ffff:192.0.2.1')]);
    expect((await read(opened)).indicators).toMatchObject([
      { type: 'IPv6 Address', value: '2001:db8::1' },
      { type: 'IP Address', value: '192.0.2.1' },
    ]);
  });

  it('is asked for what changed since the last time, with an hour to spare', async () => {
    const opened = await open();
    opened.service.changeKey(opened.service.apiKey, { plan: 'partner', throttle: null });
    const asked: string[] = [];
    for (const [since, text] of [
      [NOW, '60m'],
      [NOW - 30_500, '61m'],
      [NOW - 48 * HOUR_MS, '49h'],
      [NOW + 5 * HOUR_MS, '1m'],
    ] as const) {
      opened.service.faults.add({ kind: 'status', status: 418, path: `since=${text}` });
      await read(opened, since).catch(() => asked.push(text));
    }
    expect(asked).toEqual(['60m', '61m', '49h', '1m']);
  });

  it('is forbidden to keys of plans without it, in words', async () => {
    const reading = read(await open());
    await expect(reading).rejects.toMatchObject({ kind: 'forbidden', retryable: false });
    await expect(reading).rejects.toThrow('The plan of the CrowdSec API key does not allow');
  });

  it('resumes from the last time that somebody on it was seen', async () => {
    const days = [3, 1, 2].map((day, n) =>
      item(`192.0.2.${n}`, { history: { last_seen: daysAgo(day) } }),
    );
    const { end } = await read(await serving(days));
    expect(end).toEqual({ complete: true, resumeFrom: Date.parse(daysAgo(1)) });
  });
});
