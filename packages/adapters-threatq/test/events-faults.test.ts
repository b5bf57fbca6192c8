import { describe, expect, it } from 'vitest';
import { ThreatqEvents } from '../src/index.ts';
import { CONSUME, counted, idsOf, offense, offenses, save } from './open-events.ts';
import { type OpenPlatform, platforms } from './open-platform.ts';

const open = platforms();

/** What people see, in any order. */
const seen = ({ platform }: OpenPlatform) =>
  platform
    .events()
    .map(({ title, description, attributes, indicators }) => ({
      title,
      description,
      attributes: attributes.map(({ name, value }) => `${name}=${value}`).sort(),
      indicators: indicators.map(({ value }) => value).sort(),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));

const many = (...values: string[]) => values.map((value) => ({ name: 'Category', value }));

/** Exports three offenses and then their changes; `fault` is set before the second. */
async function history(opened: OpenPlatform, fault: () => void): Promise<void> {
  const first = offenses(3, { attributes: [{ name: 'Status', value: 'OPEN' }, ...many('a', 'b')] });
  const ids = idsOf(await save(opened, ...first));
  opened.platform.clock.advance(60_000);
  const attributes = [{ name: 'Status', value: 'CLOSED' }, ...many('c', 'd')];
  const indicators = [{ type: 'IP Address', value: '192.0.2.9' }];
  const changed = first.map((event) => ({ ...event, description: 'new', attributes, indicators }));
  fault();
  await save(opened, ...changed.map((event, n) => ({ ...event, knownId: ids[n] }))).catch(
    (error: unknown) => error,
  );
  opened.platform.faults.remove();
  opened.platform.clock.advance(60_000);
  await save(opened, ...changed);
}

describe('an export that is killed', () => {
  it.each(Array.from({ length: 18 }, (_, n) => n + 1))(
    'at request %i leaves after the next run what an undisturbed one leaves',
    async (nth) => {
      const undisturbed = await open();
      await history(undisturbed, () => undefined);
      const opened = await open();
      await history(opened, () => {
        const rule = { kind: 'reset', nth, times: 0 } as const;
        opened.platform.faults.add({ ...rule, afterHandling: nth % 2 === 0 });
      });
      expect(seen(opened)).toEqual(seen(undisturbed));
      expect(opened.platform.events()).toHaveLength(3);
    },
  );
});

describe('a fault', () => {
  it.each([
    ['a forgotten login', { kind: 'status', status: 401 }],
    ['an upgrade that ends', { kind: 'status', status: 503, times: 2 }],
    ['a short limit', { kind: 'status', status: 429, headers: { 'Retry-After': '5' } }],
    ['an answer cut off after it took effect', { kind: 'cut-body' }],
  ] as const)('of %s passes unnoticed', async (_, rule) => {
    const opened = await open();
    opened.platform.faults.add({ ...rule, path: CONSUME });
    expect(await save(opened, offense())).toMatchObject([{ saved: true }]);
    expect(opened.platform.events()).toHaveLength(1);
  });

  it('that asks for a long wait is told with the time', async () => {
    const opened = await open();
    const headers = { 'Retry-After': '600' };
    opened.platform.faults.add({ kind: 'status', status: 429, headers, path: CONSUME, times: 0 });
    const saved = save(opened, offense());
    await expect(saved).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 600_000 });
  });

  it('of an error inside a 200 is a refusal', async () => {
    const opened = await open();
    const body = JSON.stringify({ errors: ['Something is wrong.'] });
    opened.platform.faults.add({ kind: 'status', status: 200, path: CONSUME, body, times: 0 });
    expect(await save(opened, offense())).toEqual([
      { saved: false, reason: 'Something is wrong.' },
    ]);
  });

  it('of an account that may not delete attributes costs the tidying, not the event', async () => {
    const opened = await open();
    const [knownId] = idsOf(await save(opened, offense({ attributes: many('a', 'b') })));
    const path = '/attributes/';
    opened.platform.faults.add({ kind: 'status', status: 403, method: 'DELETE', path, times: 0 });
    const changed = offense({ attributes: many('c'), knownId });
    expect(await save(opened, changed)).toMatchObject([{ saved: true }]);
    expect(opened.logged.join('\n')).toContain('refuses to correct an event');
  });
});

describe('ten thousand offenses', () => {
  const asked = offenses(10_000);

  it('cost a request per 500 when they are new, and per 100 and 500 when they change', {
    timeout: 60_000,
  }, async () => {
    const opened = await open();
    const events = new ThreatqEvents(opened.options);
    let ids: string[] = [];
    const first = await counted(opened, async () => {
      ids = idsOf(await events.save(asked));
    });
    expect(first).toEqual({ 'POST /api/indicators/consume': 20, [`POST ${CONSUME}`]: 20 });
    opened.platform.clock.advance(60_000);
    const attributes = [{ name: 'Status', value: 'CLOSED' }];
    const changed = asked.map((event, n) => ({ ...event, attributes, knownId: ids[n] }));
    const second = await counted(opened, () => events.save(changed));
    expect(second).toEqual({
      'GET /api/events': 100,
      'POST /api/indicators/consume': 20,
      [`POST ${CONSUME}`]: 20,
    });
    expect(opened.platform.events()).toHaveLength(10_000);
  });
});
