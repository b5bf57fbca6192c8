import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose, loadSettings } from '../../src/index.ts';
import { type RemovedSets, removeOwnSets } from '../../src/run/remove-own-sets.ts';
import { type Installation, install } from '../cli/installation.ts';

const CHOSEN = { INTELBRIDGE_QRADAR_REMOVE_SETS_ON_UNINSTALL: 'yes' };

describe('the reference sets of an app that is uninstalled', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    expect((await here.run(['sync'])).code).toBe(0);
  });
  afterEach(() => here.close());
  const counts = () => here.qradar.counts().map(({ name, count }) => [name, count]);

  async function uninstall(chosen: Readonly<Record<string, string>>): Promise<RemovedSets> {
    const environment = { ...here.environment, ...chosen };
    const app = compose(loadSettings({ environment }), () => undefined, here.clock);
    try {
      return await removeOwnSets(app);
    } finally {
      await app.close();
    }
  }

  it('stay as they are unless the administrator chose otherwise', async () => {
    const before = counts();
    expect(await uninstall({})).toEqual({ removed: 0, kept: before.length });
    expect(counts()).toEqual(before);
  });

  it('go if the administrator chose so, but for what others put there', async () => {
    here.qradar.addEntry('ThreatQ FQDN', { value: 'theirs.example', source: 'somebody' });
    here.qradar.addSet({ name: 'ThreatQuality', entryType: 'ALN' });
    expect(await uninstall(CHOSEN)).toEqual({ removed: 1, kept: 1 });
    expect(counts()).toEqual([
      ['ThreatQ FQDN', 1],
      ['ThreatQuality', 0],
    ]);
  });

  it('are gone the second time', async () => {
    await uninstall(CHOSEN);
    expect(await uninstall(CHOSEN)).toEqual({ removed: 0, kept: 0 });
    expect(counts()).toEqual([]);
  });
});
