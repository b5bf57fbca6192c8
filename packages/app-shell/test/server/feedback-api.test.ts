import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenServer, openServer, taker } from './open-server.ts';

describe('feedback by the API', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  it('gives feedback in the name of who is logged in, whoever the body names', async () => {
    const payload = { action: 'add', value: 'a.example', provider: 'ThreatQ' };
    const call = { method: 'POST', url: '/api/v1/feedback' } as const;
    expect(
      (await here.ask('analyst', { ...call, payload: { ...payload, who: 'admin' } })).statusCode,
    ).toBe(400);
    expect((await here.ask('analyst', { ...call, payload })).json()).toMatchObject({ ok: true });
    expect(here.desk.feedback.given).toEqual([{ ...payload, who: 'analyst' }]);
  });

  it('passes on what else is said, and tells what the platform remarks', async () => {
    here.desk.feedback.result = {
      outcome: 'unchanged',
      link: 'https://platform.example/1',
      state: 'false positive',
      remark: 'Reported 3 times; already reported today.',
    };
    const details = { destination: 'Example Org', rating: 3, confidence: 0, tags: ['a', 'b'] };
    const payload = { action: 'add', value: 'a.example', provider: 'ThreatQ', details };
    const reply = await here.ask('analyst', { method: 'POST', url: '/api/v1/feedback', payload });
    expect(reply.json()).toMatchObject({ result: here.desk.feedback.result });
    expect(here.desk.feedback.given).toEqual([{ ...payload, who: 'analyst' }]);
  });

  it('says who takes what, and where new indicators can go', async () => {
    const connected = taker({
      provider: 'Connected',
      actions: ['add', 'false-positive'],
      takes: { add: ['destination', 'rating'] },
      effects: { add: 'It goes to an owner.' },
      hasDestinations: true,
      opensAdded: true,
    });
    here.desk.takers = [taker(), connected];
    here.desk.places = [{ name: 'Example Org', isDefault: true }];
    const takers = await here.ask('analyst', { url: '/api/v1/feedback' });
    expect(takers.json()).toEqual({ takers: [taker(), connected] });
    const url = '/api/v1/feedback/destinations';
    const places = await here.ask('analyst', { url, query: { provider: 'Connected' } });
    expect(places.json()).toEqual({ destinations: here.desk.places });
    expect((await here.ask('analyst', { url })).statusCode).toBe(400);
  });
});
