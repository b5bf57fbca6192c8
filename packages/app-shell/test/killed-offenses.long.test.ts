import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThreatqSimulator, type ThreatqSimulator } from '@intelbridge/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangingOffenses, FILTER } from './killed-run/changing-offenses.ts';
import { type CliChild, startCli } from './killed-run/cli-child.ts';
import { eventFaces } from './killed-run/event-faces.ts';
import { killWhen } from './killed-run/kill-when.ts';
import { killMoment } from './killed-run/moment.ts';
import { seededRandom } from './killed-run/random.ts';

const KILLS = 15;
const SEED = 4_711;
const OFFENSES = 600;
/** A killed run sends about so many, events and notes. */
const WRITES = [2, 60];
const NOT_FOUND = 'No context information found on ThreatQ';

const random = seededRandom(SEED);
const folders: string[] = [];
let talksFromMs = 0;
let world: ChangingOffenses;
let threatq: ThreatqSimulator;
let exporting: Readonly<Record<string, string>>;
let enriching: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await ChangingOffenses.start(random);
  threatq = await startThreatqSimulator();
  const folder = newFolder();
  exporting = settingsFor(threatq, folder);
  enriching = settingsFor(world.intel, folder);
});
afterAll(async () => {
  await world.close();
  await threatq.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-killed-'));
  folders.push(folder);
  return folder;
}

const settingsFor = (platform: ThreatqSimulator, folder: string) => ({
  NODE_COMPILE_CACHE: join(folder, 'compiled'),
  INTELBRIDGE_STORE: folder,
  INTELBRIDGE_QRADAR_URL: world.qradar.url.href,
  INTELBRIDGE_QRADAR_TOKEN: world.qradar.token,
  INTELBRIDGE_THREATQ_URL: platform.url.href,
  INTELBRIDGE_THREATQ_CLIENT_ID: platform.clientId,
  INTELBRIDGE_THREATQ_CLIENT_SECRET: platform.clientSecret,
  INTELBRIDGE_THREATQ_INGEST: 'off',
  INTELBRIDGE_OFFENSES_LOOKBACK_HOURS: '0',
  INTELBRIDGE_OFFENSES_PRIVATE_INDICATORS: 'on',
  INTELBRIDGE_LOG_LEVEL: 'error',
  ...FILTER,
});

/** An export and a round of notes: two processes at the same time on one store. */
const start = () => [
  startCli(['offenses', 'export', '--json'], exporting),
  startCli(['offenses', 'enrich', '--all', '--json'], enriching),
];

/** How long each took. */
async function wholeRuns(): Promise<readonly number[]> {
  const ended = await Promise.all(start().map((child) => child.ended));
  for (const { code, stdout, stderr } of ended) {
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  }
  return ended.map(({ ms }) => ms);
}

/** One event per offense that is wanted, none twice, and each says of its offense what holds now. */
function checkEvents(): void {
  const titleOf = (id: number) => `QRadar offense ${id} on ${world.qradar.url.host}`;
  const faces = eventFaces(threatq);
  expect([...faces.keys()]).toEqual(expect.arrayContaining(world.wanted().map(titleOf)));
  for (const { id, status, magnitude, categories } of world.qradar.offenses()) {
    const face = faces.get(titleOf(id));
    if (face === undefined) continue;
    const attributes = [
      `Offense Status: ${status}`,
      `Magnitude: ${magnitude}`,
      ...new Set(categories.map((each) => `Category: ${each}`)),
    ];
    expect(face).toMatchObject({ attributes: expect.arrayContaining(attributes) });
  }
}

/** At most one note per fact on each offense, and the last says what is known now. */
function checkNotes(): void {
  for (const { id, status, offense_source: source } of world.qradar.offenses()) {
    const notes = world.qradar.notes(id).map(({ note_text: text }) => text);
    expect([id, new Set(notes).size]).toEqual([id, notes.length]);
    if (status === 'CLOSED') continue;
    const fact = world.factOf(source);
    expect([id, notes.at(-1)]).toEqual([
      id,
      expect.stringContaining(fact === undefined ? NOT_FOUND : `Finding: ${fact}`),
    ]);
  }
}

/** Requests so far that change something: events or their indicators, and notes. */
const wrote = (): readonly [number, number] => {
  const platform = threatq.requests().byRoute;
  const notes = world.qradar.requests().byRoute['POST /api/siem/offenses/{offense_id}/notes'];
  const events = ['indicators', 'events'].map((what) => platform[`POST /api/${what}/consume`] ?? 0);
  return [events.reduce((sum, each) => sum + each), notes ?? 0];
};

/** Half of them at some moment, half of them while what they sent is on its way to be answered. */
function killed(child: CliChild, runsMs: readonly number[], n: number) {
  if (random() < 0.5) return killWhen(child, killMoment({ talksFromMs, runsMs }, random));
  const writes = 1 + Math.floor(random() * (WRITES[n] ?? 1));
  return killWhen(child, () => (wrote()[n] ?? 0) >= writes);
}

describe(`an export and a round of notes that are killed at any moment (seed ${SEED})`, () => {
  it(`leave nothing that the next ones do not put right, ${KILLS} times`, async () => {
    world.change({ added: OFFENSES, changed: 0, learned: 0 });
    const runsMs = (await wholeRuns()).map((ms) => [ms]);
    talksFromMs = (await startCli(['config', 'list'], exporting).ended).ms;
    const hits = [0, 0];
    for (let kill = 0; kill < KILLS; kill += 1) {
      world.change({ added: 30, changed: 250, learned: 100 });
      world.qradar.resetRequests();
      threatq.resetRequests();
      const signals = await Promise.all(
        start().map((child, n) => killed(child, runsMs[n] ?? [], n)),
      );
      for (const [n, signal] of signals.entries()) {
        hits[n] = (hits[n] ?? 0) + Number(signal === 'SIGKILL' && wrote()[n] !== 0);
      }
      world.change({ added: 20, changed: 150, learned: 80 });
      const took = await wholeRuns();
      for (const [n, ms] of took.entries()) runsMs[n]?.push(ms);
      checkEvents();
      checkNotes();
    }
    expect(Math.min(...hits)).toBeGreaterThan(KILLS / 10);
  });

  it('leave the events that an export from nothing makes, and nothing to do', async () => {
    const fresh = await startThreatqSimulator();
    const all = { INTELBRIDGE_OFFENSES_STATUSES: '[]', INTELBRIDGE_OFFENSES_MIN_MAGNITUDE: '0' };
    const settings = { ...settingsFor(fresh, newFolder()), ...all };
    expect(await startCli(['offenses', 'export', '--json'], settings).ended).toMatchObject({
      code: 0,
    });
    const made = eventFaces(fresh);
    await fresh.close();
    for (const [title, face] of eventFaces(threatq)) expect(face).toEqual(made.get(title));
    world.qradar.resetRequests();
    threatq.resetRequests();
    await wholeRuns();
    expect(wrote()).toEqual([0, 0]);
  });
});
