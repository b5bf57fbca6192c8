import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from './open-server.ts';

describe('uninstalling', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());
  const call = { method: 'POST', url: '/uninstall/remove-sets' } as const;

  it('removes the reference sets while QRadar says that it removes the app, and writes that down', async () => {
    here.desk.isRemoved = true;
    const reply = await here.ask(undefined, call);
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ removed: 1, kept: 0 });
    expect(await here.desk.audit.entries({ limit: 1 })).toMatchObject([{ who: 'QRadar' }]);
  });

  it.each([undefined, 'analyst', 'admin'] as const)(
    'removes nothing else, whoever calls: %s',
    async (who) => {
      expect((await here.ask(who, call)).statusCode).toBe(409);
      expect(here.desk.setsRemoved).toBe(0);
    },
  );

  it('has nothing to remove without settings, and says so', async () => {
    here.host.desk = undefined;
    here.host.state = 'not configured';
    const reply = await here.ask(undefined, call);
    expect([reply.statusCode, reply.json()]).toEqual([200, { removed: 0, kept: 0 }]);
  });

  it('waits while settings are being taken up', async () => {
    here.host.desk = undefined;
    here.host.state = 'reopening';
    const reply = await here.ask(undefined, call);
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '2']);
  });
});
