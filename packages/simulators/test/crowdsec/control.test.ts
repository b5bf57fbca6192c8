import { expect, it } from 'vitest';
import { controlOf, send } from '../ask.ts';
import { openService, rowsOf } from './service.ts';

const IP = '192.0.2.1';
const OTHER = '2001:db8::1';

async function openControlled() {
  const service = await openService();
  return { ...service, control: controlOf(service) };
}

it('does over HTTP what its methods do', async () => {
  const { control, look } = await openControlled();
  expect((await control('POST', 'addresses', { ip: IP })).body).toEqual({ count: 1 });
  expect((await control('POST', 'addresses', [{ ip: OTHER }])).body).toEqual({ count: 2 });
  const change = { reputation: 'benign' };
  expect((await control('PATCH', `addresses/${IP}`, change)).body).toMatchObject(change);
  expect((await look(IP)).body).toMatchObject(change);
  expect((await control('DELETE', `addresses/${OTHER}`)).status).toBe(204);
  expect((await control('GET', 'addresses')).body).toMatchObject([{ ip: IP, ...change }]);
  expect((await control('POST', 'keys/mine', { plan: 'premium', used: 3 })).status).toBe(204);
  expect((await control('PATCH', 'keys/mine', { revoked: true })).status).toBe(204);
  const mine = { key: 'mine', plan: 'premium', used: 3, revoked: true };
  expect(rowsOf((await control('GET', 'state')).body).at(-1)).toMatchObject(mine);
  expect((await control('POST', 'configure', { vintage: '2022' })).status).toBe(204);
  expect((await control('GET', 'configure')).body.vintage).toBe('2022');
});

it.each<[string, string, unknown, string]>([
  ['POST', 'addresses', { ip: 'x' }, 'x is no IP address'],
  ['POST', 'addresses', [{ ip: IP }, { ip: IP }], `There is an address ${IP}`],
  ['PATCH', `addresses/${OTHER}`, {}, `There is no address ${OTHER}`],
  ['DELETE', 'addresses/x', undefined, 'There is no address x'],
  ['PATCH', 'keys/none', {}, 'There is no key none'],
  ['POST', 'configure', { odd: 1 }, 'There is no switch odd'],
])('refuses %s %s %j', async (method, path, body, error) => {
  const { control } = await openControlled();
  expect(await control(method, path, body)).toMatchObject({
    status: 400,
    body: { error },
  });
});

it('refuses a key that is there', async () => {
  const { control, apiKey } = await openControlled();
  expect((await control('POST', `keys/${apiKey}`, {})).body.error).toBe(`There is a key ${apiKey}`);
});

it('refuses to start with an unknown switch', async () => {
  await expect(openService({ odd: 1 } as object)).rejects.toThrow(RangeError);
});

it('says 501 outside of the API', async () => {
  const { url } = await openService();
  expect((await send(`${url.origin}/v1/smoke/${IP}`)).status).toBe(501);
});
