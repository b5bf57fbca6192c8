import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, loadSettings } from '../../src/index.ts';
import { removeOwnSets } from '../../src/run/remove-own-sets.ts';
import { type Installation, install } from '../cli/installation.ts';

describe('removing the reference sets', () => {
  let here: Installation;
  let app: App;
  beforeEach(async () => {
    here = await install();
    await here.run(['sync']);
    app = compose(loadSettings({ environment: here.environment }), () => undefined, here.clock);
  });
  afterEach(async () => {
    await app.close();
    await here.close();
  });
  const names = () => here.qradar.counts().map(({ name, count }) => [name, count]);

  it('takes away what is ours, and keeps what others put there', async () => {
    here.qradar.addEntry('ThreatQ FQDN', { value: 'theirs.example', source: 'somebody' });
    here.qradar.addSet({ name: 'ThreatQuality', entryType: 'ALN' });
    expect(await removeOwnSets(app)).toEqual({ removed: 1, kept: 1 });
    expect(names()).toEqual([
      ['ThreatQ FQDN', 1],
      ['ThreatQuality', 0],
    ]);
  });

  it('has nothing to do the second time', async () => {
    await removeOwnSets(app);
    expect(await removeOwnSets(app)).toEqual({ removed: 0, kept: 0 });
    expect(names()).toEqual([]);
  });
});
