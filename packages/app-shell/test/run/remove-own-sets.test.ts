import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose, loadSettings } from '../../src/index.ts';
import { type RemovedSets, removeOwnSets } from '../../src/run/remove-own-sets.ts';
import { type Installation, install } from '../cli/installation.ts';
import { valuesBySet } from '../cli/set-values.ts';

const CHOSEN = { INTELBRIDGE_QRADAR_REMOVE_SETS_ON_UNINSTALL: 'yes' };

describe('the reference sets of an app that is uninstalled', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    expect((await here.run(['sync'])).code).toBe(0);
  });
  afterEach(() => here.close());

  async function uninstall(chosen: Readonly<Record<string, string>>): Promise<RemovedSets> {
    const environment = { ...here.environment, ...chosen };
    const app = compose(
      loadSettings({ environment, store: here.store }),
      () => undefined,
      here.clock,
    );
    try {
      return await removeOwnSets(app);
    } finally {
      await app.close();
    }
  }

  it('stay as they are unless the administrator chose otherwise', async () => {
    const before = valuesBySet(here);
    expect(await uninstall({})).toEqual({ removed: 0, kept: Object.keys(before).length });
    expect(valuesBySet(here)).toEqual(before);
  });

  it('go if the administrator chose so', async () => {
    expect(await uninstall(CHOSEN)).toEqual({ removed: 2, kept: 0 });
    expect(valuesBySet(here)).toEqual({});
  });

  it('stay with what others wrote into them', async () => {
    here.qradar.addEntry('ThreatQ FQDN', { value: 'typed-in.example.com', source: 'somebody' });
    expect(await uninstall(CHOSEN)).toEqual({ removed: 1, kept: 1 });
    expect(valuesBySet(here)).toEqual({ FQDN: ['typed-in.example.com'] });
  });
});
