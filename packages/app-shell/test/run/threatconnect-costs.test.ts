import { startThreatconnectSimulator, type ThreatconnectSimulator } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose } from '../../src/composition/compose.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { type Installation, install } from '../cli/installation.ts';

const QUERY = 'GET /api/v3/indicators';
const valuesOf = (count: number) =>
  Array.from({ length: count }, (_, n) => `198.51.${100 + Math.floor(n / 250)}.${n % 250}`);

/** What look-ups on ThreatConnect cost it, through the cache of all platforms. */
describe('look-ups on ThreatConnect', () => {
  let here: Installation;
  let platform: ThreatconnectSimulator;
  let app: App;
  beforeEach(async () => {
    here = await install();
    platform = await startThreatconnectSimulator({ clock: here.threatq.clock });
    const environment = {
      INTELBRIDGE_STORE: here.store,
      INTELBRIDGE_THREATCONNECT_URL: platform.apiUrl,
      INTELBRIDGE_THREATCONNECT_ACCESS_ID: platform.accessId,
      INTELBRIDGE_THREATCONNECT_SECRET_KEY: platform.secretKey,
    };
    app = compose(loadSettings({ environment, needs: ['platform'] }), () => undefined, here.clock);
  });
  afterEach(async () => {
    await app.close();
    await Promise.all([platform.close(), here.close()]);
  });
  const calls = () => platform.requests().byRoute[QUERY] ?? 0;
  const outcomeOf = async (value: string) =>
    (await app.lookUps.lookUp([value]))[0]?.results[0]?.outcome;

  it('are one upstream call for a value that nobody asked for before, whatever the owners', async () => {
    platform.addOwner({ name: 'Community', type: 'Community' });
    platform.addIndicator({ type: 'Host', value: 'bad.example' });
    platform.addIndicator({ type: 'Host', value: 'bad.example', owner: 'Community' });
    expect(await outcomeOf('bad.example')).toBe('found');
    expect(platform.requests().total).toBe(1);
  });

  it('are at most 50 calls for 200 tooltips of 50 values at once, and none afterwards', async () => {
    const values = valuesOf(50);
    for (const value of values.slice(0, 25)) platform.addIndicator({ type: 'Address', value });
    const tooltips = Array.from({ length: 200 }, (_, n) => outcomeOf(values[n % 50] ?? ''));
    const outcomes = await Promise.all(tooltips);
    expect(outcomes.filter((outcome) => outcome === 'found')).toHaveLength(100);
    expect(outcomes.filter((outcome) => outcome === 'not-found')).toHaveLength(100);
    const cold = platform.requests().total;
    expect(cold).toBeGreaterThan(0);
    expect(cold).toBeLessThanOrEqual(50);
    await Promise.all(values.map(outcomeOf));
    expect(platform.requests().total).toBe(cold);
  });

  it('are one query for 500 values that are asked for together', async () => {
    const values = valuesOf(500);
    for (const value of values) platform.addIndicator({ type: 'Address', value });
    const answers = await app.lookUps.lookUp(values);
    expect(answers.every(({ results: [first] }) => first?.outcome === 'found')).toBe(true);
    expect(calls()).toBe(1);
  });

  it('show at once what was added or marked', async () => {
    const give = (action: 'add' | 'false-positive') =>
      app.feedback.giveFeedback({
        action,
        value: 'new.example',
        provider: 'ThreatConnect',
        who: 'jane',
      });
    expect(await outcomeOf('new.example')).toBe('not-found');
    await give('add');
    expect(await outcomeOf('new.example')).toBe('found');
    await give('false-positive');
    const [answer] = await app.lookUps.lookUp(['new.example']);
    const [detail] = answer?.results[0]?.matches[0]?.details ?? [];
    expect(JSON.stringify(detail)).toContain('"label":"False positives","value":"1,');
    expect(await app.store.audit.entries({ limit: 5 })).toMatchObject([
      { who: 'jane', action: 'false-positive', system: 'ThreatConnect', result: 'done' },
      { who: 'jane', action: 'add', system: 'ThreatConnect', result: 'done' },
    ]);
  });
});
