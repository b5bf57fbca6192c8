import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangingPlatform } from './killed-run/changing-platform.ts';
import { type CliChild, type EndedChild, startCli } from './killed-run/cli-child.ts';
import { type ConsoleWithStore, startConsole } from './killed-run/console-with-store.ts';
import { killWhen } from './killed-run/kill-when.ts';
import { type Durations, killMoment } from './killed-run/moment.ts';
import { seededRandom } from './killed-run/random.ts';

const KILLS = 200;
const SEED = 4_711;
const INDICATORS = 3_000;
const ADDED = 400;
/** A killed run sends at least so many requests that change something. */
const WRITES = 10;

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

/** Half of them at some moment, half of them as soon as they have sent some of what they have to send. */
async function killedSomewhere(run: CliChild, durations: Durations) {
  const isAtMoment = random() < 0.5;
  const at = isAtMoment ? killMoment(durations, random) : 1 + Math.floor(random() * WRITES);
  const signal = await killWhen(run, isAtMoment ? at : () => writesOf(killed) >= at);
  return { at: isAtMoment ? `${at} ms` : `${at} writes`, signal };
}

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
      const { at, signal } = await killedSomewhere(sync(killed), { talksFromMs, runsMs });
      interrupted.runs += Number(signal === 'SIGKILL');
      interrupted.writing += Number(signal === 'SIGKILL' && writesOf(killed) > 0);
      changeAfter();
      await wholeRun(killed);
      runsMs.push((await wholeRun(spared)).ms);
      const seen = { kill, at };
      expect({ ...seen, ...(await killed.state()) }).toEqual({
        ...seen,
        ...(await spared.state()),
      });
    }
    expect(interrupted.runs).toBeGreaterThan(KILLS / 2);
    expect(interrupted.writing).toBeGreaterThan(KILLS / 4);
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
    expect(writesOf(killed)).toBe(0);
  });
});

/** What `sets --json` prints. */
async function shownSets(console: ConsoleWithStore): Promise<unknown> {
  const { stdout } = await startCli(['sets', '--json'], console.settings).ended;
  return JSON.parse(stdout);
}

function writesOf({ qradar }: ConsoleWithStore): number {
  const routes = Object.entries(qradar.requests().byRoute);
  return routes.reduce((sum, [route, times]) => sum + (route.startsWith('PATCH ') ? times : 0), 0);
}
