import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangingPlatform } from './killed-run/changing-platform.ts';
import { type EndedChild, startCli } from './killed-run/cli-child.ts';
import { type ConsoleWithStore, startConsole } from './killed-run/console-with-store.ts';
import { killMoment } from './killed-run/moment.ts';
import { seededRandom } from './killed-run/random.ts';

const KILLS = 200;
const SEED = 4_711;
const INDICATORS = 3_000;
const ADDED = 400;

const random = seededRandom(SEED);
let platform: ChangingPlatform;
let killed: ConsoleWithStore;
let spared: ConsoleWithStore;

beforeAll(async () => {
  platform = await ChangingPlatform.start(random);
  killed = await startConsole(platform.threatq);
  spared = await startConsole(platform.threatq);
});
afterAll(async () => {
  await killed.close();
  await spared.close();
  await platform.threatq.close();
});

const sync = (console: ConsoleWithStore) => startCli(['sync', '--json'], console.settings);

async function wholeRun(console: ConsoleWithStore): Promise<EndedChild> {
  const ended = await sync(console).ended;
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ended.stdout)).toMatchObject({ ok: true, errors: [] });
  return ended;
}

/** Before a run that will be killed: work of every kind. The number of indicators stays about the same. */
function changeBefore(): void {
  const withdrawn = Math.max(0, platform.active + ADDED - INDICATORS);
  platform.change({ added: ADDED, withdrawn, restored: 20, touched: 200, regretted: 0 });
}

/** Before the run after it: also what the killed one may just have sent is withdrawn again. */
const changeAfter = () =>
  platform.change({ added: 20, withdrawn: 20, restored: 20, touched: 50, regretted: ADDED / 4 });

describe('a run that is killed at any moment', () => {
  it(`leaves nothing that the next run does not put right, ${KILLS} times`, async () => {
    platform.change({ added: INDICATORS, withdrawn: 0, restored: 0, touched: 0, regretted: 0 });
    await wholeRun(killed);
    await wholeRun(spared);
    const { ms: talksFromMs } = await startCli(['config', 'list'], killed.settings).ended;
    changeBefore();
    const runsMs = [(await wholeRun(spared)).ms];
    const interrupted = { runs: 0, writing: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      changeBefore();
      killed.qradar.resetRequests();
      const run = sync(killed);
      const atMs = killMoment({ talksFromMs, runsMs }, random);
      await Promise.race([wait(atMs), run.ended]);
      run.kill();
      const { signal } = await run.ended;
      interrupted.runs += Number(signal === 'SIGKILL');
      interrupted.writing += Number(signal === 'SIGKILL' && isWritten(killed));
      changeAfter();
      await wholeRun(killed);
      runsMs.push((await wholeRun(spared)).ms);
      const seen = { kill, atMs };
      expect({ ...seen, ...(await killed.state()) }).toEqual({
        ...seen,
        ...(await spared.state()),
      });
    }
    expect(interrupted.runs).toBeGreaterThan(KILLS / 2);
    expect(interrupted.writing).toBeGreaterThan(KILLS / 20);
  });

  it('leaves the sets that a sync from nothing makes, and nothing to do', async () => {
    const fresh = await startConsole(platform.threatq);
    await wholeRun(fresh);
    const made = await fresh.state();
    await fresh.close();
    const { sets } = await killed.state();
    expect(sets.filter(([, , values]) => values.length > 0)).toEqual(made.sets);
    expect(await shownSets(killed)).toEqual(await shownSets(spared));
    killed.qradar.resetRequests();
    await wholeRun(killed);
    expect(isWritten(killed)).toBe(false);
  });
});

/** What `sets --json` prints. */
async function shownSets(console: ConsoleWithStore): Promise<unknown> {
  const { stdout } = await startCli(['sets', '--json'], console.settings).ended;
  return JSON.parse(stdout);
}

const isWritten = ({ qradar }: ConsoleWithStore) =>
  Object.keys(qradar.requests().byRoute).some((route) => route.startsWith('PATCH '));
