import { expect, it } from 'vitest';
import type { Asked } from '../ask.ts';
import { NOW_MS, openConsole, type TestConsole } from './console.ts';

const one = '/siem/offenses/1';
const closing = { status: 'CLOSED', closing_reason_id: '1' };

async function openOne(options: Parameters<typeof openConsole>[0] = {}): Promise<TestConsole> {
  const console = await openConsole(options);
  console.addOffense({ start_time: NOW_MS - 60_000 });
  console.clock.advance(1_500);
  return console;
}

const update = async (console: TestConsole, form: NonNullable<Asked['form']>, rest: Asked = {}) =>
  await console.ask(one, { form, ...rest });

it.each([
  [{ status: 'HIDDEN' }, { status: 'HIDDEN', close_time: null }],
  [
    { follow_up: 'true', protected: 'TRUE' },
    { follow_up: true, protected: true },
  ],
  [{ follow_up: 'false' }, { follow_up: false }],
  [{ assigned_to: 'analyst' }, { assigned_to: 'analyst' }],
  [
    closing,
    {
      status: 'CLOSED',
      closing_reason_id: 1,
      close_time: NOW_MS + 1_000,
      closing_user: 'API_token: intelligence feed',
    },
  ],
])('takes %j', async (form, shown) => {
  const console = await openOne();
  const { status, body } = await update(console, form);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...shown,
    last_persisted_time: NOW_MS + 1_000,
    last_updated_time: NOW_MS - 60_000,
  });
  expect((await console.ask(one)).body).toEqual(body);
});

it.each<[NonNullable<Asked['form']>, number, number, string]>([
  [{ status: 'CLOSED' }, 422, 1005, 'closing_reason_id must be provided when closing an offense.'],
  [
    { status: 'CLOSED', closing_reason_id: '55' },
    422,
    1005,
    'closing_reason_id value 55 is not a valid closing reason.',
  ],
  [{ assigned_to: 'griklin' }, 422, 1005, 'assigned_to value griklin is not a valid user.'],
  [
    { status: 'GONE' },
    422,
    11,
    'Failed to transform user query parameter "status" with a content type of "TEXT_PLAIN"',
  ],
])('refuses %j', async (form, status, code, message) => {
  const console = await openOne();
  console.addClosingReason({ text: 'Not used any more', is_deleted: true });
  console.addClosingReason({ text: 'Of the console itself', is_reserved: true });
  const refused = await update(console, form);
  expect([refused.status, refused.body.code, refused.body.message]).toEqual([
    status,
    code,
    message,
  ]);
  expect(console.offenses()[0]).toMatchObject({ status: 'OPEN', assigned_to: null });
});

it('never opens what was closed', async () => {
  const console = await openOne();
  await update(console, closing);
  for (const status of ['OPEN', 'HIDDEN', 'CLOSED'])
    expect(await update(console, { ...closing, status })).toMatchObject({
      status: 409,
      body: { code: 1008 },
    });
  expect((await update(console, { follow_up: 'true' })).body.follow_up).toBe(true);
});

it('refuses what another update is working on', async () => {
  const console = await openOne({ busyOffenses: [1] });
  expect((await update(console, { follow_up: 'true' })).body.code).toBe(1008);
});

it('asks for a capability to close and to assign', async () => {
  const console = await openOne({ serviceCapabilities: ['SEM'] });
  for (const form of [closing, { assigned_to: 'admin' }])
    expect(await update(console, form)).toMatchObject({ status: 403, body: { code: 1009 } });
  expect((await update(console, { status: 'HIDDEN' })).status).toBe(200);
  console.configure({ serviceCapabilities: ['SEM.MANAGECLOSINGREASONS', 'SEM.ASSIGNOFFENSE'] });
  expect((await update(console, { ...closing, assigned_to: 'admin' })).status).toBe(200);
  const reason = { form: { reason: 'A new reason' } };
  console.configure({ serviceCapabilities: [] });
  expect((await console.ask('/siem/offense_closing_reasons', reason)).status).toBe(403);
});

it('may leave the log sources out of the reply to an update', async () => {
  const console = await openOne({ logSourcesOnUpdate: 'absent' });
  const { body } = await update(console, { follow_up: 'true' });
  expect([body.id, 'log_sources' in body]).toEqual([1, false]);
  expect((await console.ask(one)).body).toHaveProperty('log_sources');
});

it('does not know an offense that is not there', async () => {
  const { ask } = await openConsole();
  const { status, body } = await ask('/siem/offenses/32', { form: { follow_up: 'true' } });
  expect([status, body.code, body.message]).toEqual([
    404,
    1002,
    'Offense not found for offense_id: 32',
  ]);
});

it('is closed at the console by the administrator', async () => {
  const { updateOffense, addOffense, offenses } = await openOne();
  updateOffense(1, { status: 'CLOSED' });
  expect(offenses()[0]).toMatchObject({ closing_user: 'admin', closing_reason_id: 1 });
  expect(() => updateOffense(9, {})).toThrow('There is no offense 9');
  expect(() => addOffense({ id: 1 })).toThrow('There is an offense 1 already');
});
