import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose, loadSettings, SettingsError } from '../../src/index.ts';
import { COLLECTION, filesOf, type Installation, install } from '../cli/installation.ts';

describe('compose', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const composed = (more: Record<string, string> = {}) => {
    const environment = { ...here.environment, ...more };
    return compose(loadSettings({ environment }), () => undefined, here.clock);
  };

  it('opens nothing and asks nobody until a part is used', async () => {
    const app = composed();
    expect(filesOf(here)).toEqual([]);
    await app.close();
    expect(here.qradar.requests().total + here.threatq.requests().total).toBe(0);
  });

  it('can build every part, each once, and each works against its platform', async () => {
    const app = composed();
    expect([app.store, app.source, app.sets]).toEqual([app.store, app.source, app.sets]);
    await expect(app.source.requireCollections([COLLECTION])).resolves.toBeUndefined();
    await expect(app.sets.list('')).resolves.toEqual([]);
    await expect(app.store.ledger.sets(here.clock.now())).resolves.toEqual([]);
    await app.close();
  });

  it('closes the store and the connections, so that nothing is left in the folder but the store', async () => {
    const app = composed();
    await app.sets.list('');
    await app.close();
    expect(filesOf(here)).toEqual(['desk.sqlite', 'intelbridge.sqlite']);
    await expect(app.store.ledger.sets(0)).rejects.toThrow(/closed/);
    await expect(app.sets.list('')).rejects.toThrow(/closed/);
  });

  it('leaves connections for offenses while searches wait for their results', async () => {
    const app = composed({ INTELBRIDGE_OFFENSES_SEARCHES: '3' });
    const ids = [1, 2, 3, 4].map(() => here.qradar.addOffense());
    const [offense] = await Promise.all(ids.map((id) => app.offenses.offense(id)));
    if (!offense) throw new Error('no offense');
    const waiting = { kind: 'latency', ms: 60_000, times: 0 } as const;
    here.qradar.faults.add({ ...waiting, method: 'POST', path: '/ariel/searches' });
    const bounds = { rows: 10, timeoutMs: 60_000 };
    const searches = ids.map(() => app.offenseEvents.search(offense, bounds));
    const ended = Promise.allSettled(searches);
    await expect.poll(() => here.qradar.requests().inFlight).toBe(3);
    const others = await Promise.all(ids.map((id) => app.offenseNotes.notes(id)));
    expect(others).toEqual(ids.map(() => []));
    await app.close();
    await ended;
  });

  it('keeps answers of a platform for the address that gave them', async () => {
    const { port } = here.threatq.url;
    const ask = async (host: string) => {
      const app = composed({ INTELBRIDGE_THREATQ_URL: `http://${host}:${port}` });
      const before = here.threatq.requests().total;
      await app.lookUps.lookUp(['192.0.2.1']);
      await app.close();
      return here.threatq.requests().total > before ? 'asked' : 'known';
    };
    expect(await ask('127.0.0.1')).toBe('asked');
    expect(await ask('127.0.0.1')).toBe('known');
    expect(await ask('localhost')).toBe('asked');
    expect(await ask('127.0.0.1')).toBe('known');
  });

  it('reaches both platforms with a user account, too', async () => {
    const app = composed({
      INTELBRIDGE_THREATQ_CLIENT_ID: here.threatq.publicClientId,
      INTELBRIDGE_THREATQ_EMAIL: here.threatq.email,
      INTELBRIDGE_THREATQ_PASSWORD: here.threatq.password,
      INTELBRIDGE_THREATQ_CLIENT_SECRET: '',
    });
    await expect(app.source.requireCollections([COLLECTION])).resolves.toBeUndefined();
    await app.close();
  });

  it('refuses settings that an adapter cannot use, all of them at once, before anything is opened', () => {
    const wrong = {
      INTELBRIDGE_QRADAR_URL: 'ftp://qradar.example.com',
      INTELBRIDGE_THREATQ_TIMEZONE: 'Mars/Olympus',
    };
    const failure = (() => {
      try {
        return composed(wrong);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(SettingsError);
    expect((failure as SettingsError).problems).toEqual([
      expect.stringContaining('qradar.url'),
      expect.stringContaining('threatq.timezone'),
    ]);
    expect(filesOf(here)).toEqual([]);
  });
});
