import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, type Installation, install } from './installation.ts';

const OWN = 'Example Organization';

describe('ThreatConnect on the command line', () => {
  let here: Installation;
  let platform: ThreatconnectSimulator;
  let environment: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    platform = await startThreatconnectSimulator({ clock: here.threatq.clock });
    seedThreatconnect(platform);
    environment = {
      INTELBRIDGE_STORE: here.store,
      INTELBRIDGE_THREATCONNECT_URL: platform.apiUrl,
      INTELBRIDGE_THREATCONNECT_ACCESS_ID: platform.accessId,
      INTELBRIDGE_THREATCONNECT_SECRET_KEY: platform.secretKey,
      INTELBRIDGE_THREATCONNECT_DEFAULT_OWNER: OWN,
    };
  });
  afterEach(() => Promise.all([here.close(), platform.close()]));

  const run = async (...args: string[]) => {
    const ended = await here.run([...args, '--json'], environment);
    return { ...ended, json: JSON.parse(ended.out) as never };
  };
  const feedback = (action: string, value: string, ...args: string[]) =>
    run('feedback', action, value, '--provider', 'threatconnect', ...args);

  it('needs nothing but itself for a look-up, and tells every owner’s copy', async () => {
    const { json, code } = await run('lookup', '198.51.100.23', '192.168.15.25');
    expect(code).toBe(0);
    expect(json).toMatchObject([
      {
        results: [
          {
            provider: 'threatconnect',
            outcome: 'found',
            matches: [
              { origin: OWN, verdict: { word: 'High' }, score: 650 },
              { origin: 'Common Community', verdict: { word: 'Moderate' } },
              { origin: 'Example Blocklist', verdict: { word: 'Critical' } },
            ],
          },
        ],
      },
      { results: [{ provider: 'threatconnect', outcome: 'notFound' }] },
    ]);
    expect(platform.requests().byRoute).toEqual({ 'GET /api/v3/indicators': 1 });
  });

  it('answers beside ThreatQ, and hides none of its answers', async () => {
    environment = { ...here.environment, ...environment };
    platform.faults.add({ kind: 'status', status: 503, times: 0 });
    const { json, code } = await run('lookup', '192.0.2.1');
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { results: [{ provider: 'threatq', outcome: 'found' }, { outcome: 'unreachable' }] },
    ]);
  });

  it('adds to an owner with rating, confidence and tags, and marks a false positive once a day', async () => {
    const details = ['--rating', '3', '--confidence', '60', '--tag', 'QRadar', '--tag', 'a b'];
    const value = 'new.example';
    const owner = ['--owner', 'Common Community', '--as', 'jane'];
    const added = await feedback('add', value, ...owner, ...details);
    expect(added.json).toMatchObject({
      ok: true,
      provider: 'threatconnect',
      result: { outcome: 'done', state: 'Active in Common Community, 0 false positives' },
    });
    expect(platform.indicators().find(({ summary }) => summary === value)).toMatchObject({
      owner: 'Common Community',
      rating: 3,
      confidence: 60,
      tags: ['QRadar', 'a b'],
      description: 'Added in QRadar by jane.',
    });
    const known = await run('lookup', value);
    expect(known.json).toMatchObject([{ results: [{ outcome: 'found' }] }]);
    const marked = await feedback('false-positive', value, '--owner', 'Common Community');
    expect(marked.json).toMatchObject({ result: { outcome: 'done' } });
    const again = await here.run(
      ['feedback', 'false-positive', value, '--provider', 'ThreatConnect'],
      environment,
    );
    expect(again.code).toBe(0);
    expect(again.out).toContain('it was so already');
    expect(again.out).toContain('Already reported today');
  });

  it.each([
    [['--rating', '7'], 'The rating must be a whole number from 0 to 5.'],
    [['--confidence', ''], 'The confidence must be a whole number from 0 to 100.'],
    [['--owner', 'Example Blocklist'], 'choose another owner'],
  ])('refuses %j and adds nothing', async (args, message) => {
    const before = platform.indicators();
    const { err, code } = await feedback('add', 'new.example', ...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(platform.indicators()).toEqual(before);
  });

  it('takes no actions that ThreatConnect has not, and says which there are', async () => {
    const { err, code } = await feedback('whitelist', '198.51.100.23');
    expect(code).toBe(1);
    expect(err).toContain(
      'ThreatConnect does not take "whitelist"; choose one of: add, false-positive',
    );
  });

  it('has a section of its own in the notes on offenses', async () => {
    environment = { ...here.environment, ...environment };
    const id = here.qradar.addOffense({ offense_type: 0, offense_source: '198.51.100.23' });
    expect((await run('offenses', 'enrich', String(id))).code).toBe(0);
    const [note] = here.qradar.notes(id).map(({ note_text }) => note_text);
    expect(note).toContain('No context information found on ThreatQ');
    expect(note).toContain('*****Context information from ThreatConnect*****');
    expect(note).toContain(`Indicator - 198.51.100.23 (IP Address) in ${OWN}`);
    expect(note).toContain('Verdict - High (85 %): Threat rating ☠☠☠☠ (4 of 5)');
    await run('offenses', 'enrich', String(id));
    expect(here.qradar.notes(id)).toHaveLength(1);
  });

  it('is among the connections that are tried, each cause in words', async () => {
    environment = { ...here.environment, ...environment };
    const check = () => run('config', 'check');
    expect((await check()).json).toMatchObject({
      ok: true,
      checks: expect.arrayContaining([
        {
          name: 'ThreatConnect',
          ok: true,
          facts: ['API v3', '3 owners', '2 of them can be added to'],
          warnings: [],
        },
      ]) as unknown,
    });
    environment = { ...environment, INTELBRIDGE_THREATCONNECT_SECRET_KEY: 'wrong-secret' };
    const ended = await check();
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('does not accept the signature');
    expect(ended.out + ended.err).not.toContain('wrong-secret');
  });

  it.each([
    ['INTELBRIDGE_THREATCONNECT_SECRET_KEY', '', 'threatconnect.secretKey is wrong: missing'],
    ['INTELBRIDGE_THREATCONNECT_TOKEN', 'x', 'threatconnect.token is wrong: give either'],
    [
      'INTELBRIDGE_THREATCONNECT_URL',
      'http://tc.example',
      'threatconnect.url is wrong: the address',
    ],
  ])('tells what is wrong with %s', async (name, value, message) => {
    environment = { ...environment, [name]: value };
    const { code, err } = await run('lookup', '198.51.100.23');
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(filesOf(here)).toEqual([]);
  });
});
