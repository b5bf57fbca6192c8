import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { type ConfigDesk, openConfig } from './config-desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { KNOWN } from './stage-data.ts';

let stage: Stage;
afterEach(() => stage.close());

const SUMMARY = 'ThreatQ IP Address';
const valuesOf = (name: string) =>
  stage.console
    .sets()
    .find((set) => set.name === name)
    ?.entries.map(({ value }) => value) ?? [];

async function enterThreatq(desk: ConfigDesk): Promise<void> {
  await desk.enter('ThreatQ Server URL', stage.threatq.url.href);
  await desk.enter('ThreatQ Client ID', stage.threatq.clientId);
  await desk.enter('ThreatQ Client Secret', stage.threatq.clientSecret);
}

/** The list is offered as soon as a test has passed. */
async function pickCollection(desk: ConfigDesk): Promise<void> {
  await desk.press('Test connection to ThreatQ');
  await desk.page.getByRole('combobox', { name: /Data Collection Names/ }).click();
  await desk.page.getByRole('option', { name: /QRadar Active/ }).click();
  await desk.page.keyboard.press('Escape');
}

/** As far as the first pull, which has ended. */
async function configure(desk: ConfigDesk): Promise<void> {
  await desk.enter('QRadar SEC Token', stage.console.token);
  await desk.press('Complete section');
  await desk.see('Configure QRadar settings');
  await desk.press('Next');
  await enterThreatq(desk);
  await pickCollection(desk);
  await desk.press('Complete section');
  await desk.see('All steps have been completed.');
  await desk.see(/The last pull ended/);
}

it('an administrator goes from a fresh installation to filled sets by the pages alone', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  const begun = performance.now();
  await desk.see('Add the QRadar SEC token');
  await desk.look('1-token');
  await desk.enter('QRadar SEC Token', stage.console.token);
  await desk.press('Test connection to QRadar');
  await desk.see('The connection works.');
  await desk.look('1-token-tested');
  await desk.press('Complete section');
  await desk.see('Section saved.');
  await desk.look('2-qradar');
  await desk.press('Next');
  await enterThreatq(desk);
  await pickCollection(desk);
  await desk.press('Test connection to ThreatQ');
  await desk.see('The connection works.');
  await desk.look('3-threatq');
  await desk.press('Complete section');
  await desk.see('All steps have been completed.');
  await desk.look('4-threatconnect');
  await desk.press('Next');
  await desk.look('5-crowdsec');
  await expectSoon(() => valuesOf(SUMMARY)).toContain(KNOWN.ip);
  // In both themes and widths, with all that was looked at.
  expect(performance.now() - begun).toBeLessThan(3 * 60_000);
  expect(desk.errors).toEqual([]);
});

it('scenario 1: a wrong token, wrong credentials and a wrong address each say what to do', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  await desk.enter('QRadar SEC Token', '00000000-0000-0000-0000-000000000240');
  await desk.press('Complete section');
  await desk.see('QRadar SEC Token is Invalid.');
  await desk.look('1-token-refused');
  await desk.enter('QRadar SEC Token', stage.console.token);
  await desk.press('Complete section');
  await desk.see('Section saved.');
  await desk.press('Next');
  await desk.press('Complete section');
  await desk.see('This is missing.');
  await desk.look('3-threatq-missing');
  await enterThreatq(desk);
  await desk.enter('ThreatQ Client Secret', 'wrong');
  await desk.press('Test connection to ThreatQ');
  await desk.see('ThreatQ Credentials Are Invalid.');
  await desk.look('3-threatq-refused');
  await desk.enter('ThreatQ Server URL', 'http://127.0.0.1:9');
  await desk.press('Test connection to ThreatQ');
  await desk.see(/127\.0\.0\.1/);
  await desk.look('3-threatq-unreachable');
  await enterThreatq(desk);
  await desk.press('Test connection to ThreatQ');
  await desk.see('The connection works.');
  expect(desk.errors).toEqual([]);
});

it('scenario 2: a page that was open over a change of the app needs no cleared cache', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  await configure(desk);
  const pages: string[] = [];
  desk.page.on('response', (reply) => {
    const kept = reply.headers()['cache-control'] ?? '';
    if (!kept.includes('immutable')) pages.push(`${new URL(reply.url()).pathname} ${kept}`);
  });
  await desk.page.reload();
  await desk.see('Configuration');
  // Whatever a browser keeps has a name that changes with what it holds.
  for (const each of pages) expect(each).toMatch(/no-store|no-cache|img/);
  expect(desk.errors).toEqual([]);
});

it('scenario 3: another prefix and time to live move what is there, after a look at the plan', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  await configure(desk);
  expect(valuesOf(SUMMARY)).toContain(KNOWN.ip);
  await desk.goTo('ThreatQ settings');
  await desk.toggle('Prefix Search Names');
  await desk.enter('Time to Live (Days)', '60');
  await desk.press('Complete section');
  await desk.see(/The next pull would add/);
  await desk.look('3-plan');
  await desk.press('Save the change');
  await desk.see('All steps have been completed.');
  await expectSoon(() => valuesOf('ThreatQ QRadar Active IP Address')).toContain(KNOWN.ip);
  await expectSoon(() => valuesOf(SUMMARY)).toEqual([]);
  expect(desk.errors).toEqual([]);
});

it('scenario 4: what an older app left in the sets is taken over and put right', async () => {
  stage = await openStage({}, { isFresh: true });
  stage.console.addSet({ name: SUMMARY, entryType: 'IP' });
  stage.console.addEntry(SUMMARY, { value: '192.0.2.99', source: 'ThreatQ' });
  const desk = await openConfig(stage);
  await configure(desk);
  expect(valuesOf(SUMMARY)).toContain('192.0.2.99');
  await desk.goTo('ThreatQ settings');
  await desk.press('More settings');
  await desk.look('3-threatq-more');
  await desk.page.getByLabel('Entries of Others in Our Sets').selectOption('adopt');
  await desk.press('Complete section');
  await desk.press('Save the change');
  await desk.see('All steps have been completed.');
  await desk.press('Pull All ThreatQ Indicators');
  await expectSoon(() => valuesOf(SUMMARY)).not.toContain('192.0.2.99');
  expect(valuesOf(SUMMARY)).toContain(KNOWN.ip);
});

it('settings go to another installation by a file, without secrets', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  await configure(desk);
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('link', { name: 'Export settings' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).not.toContain(stage.threatq.clientSecret);
  expect(file).not.toContain(stage.console.token);
  const changed = { ...JSON.parse(file), lookups: { cacheHours: 48 } };
  const upload = desk.page.locator('input[name=settings-file]');
  const buffer = Buffer.from(JSON.stringify(changed));
  await upload.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer });
  await desk.see('Metadata Cache Refresh (Hours)');
  await desk.look('import');
  await desk.press('Import');
  await desk.goTo('ThreatQ settings');
  const hours = desk.page.getByLabel('Metadata Cache Refresh (Hours)');
  await expectSoon(() => hours.inputValue()).toBe('48');
  expect(desk.errors).toEqual([]);
});

it('a mass deletion waits for an administrator, who sees how much it is', async () => {
  stage = await openStage({}, { isFresh: true });
  const many = Array.from({ length: 1_200 }, (_, at) => `host-${at}.example.com`);
  const ids = stage.threatq.addIndicators(many.map((value) => ({ type: 'FQDN', value })));
  const desk = await openConfig(stage);
  await configure(desk);
  expect(valuesOf('ThreatQ FQDN').length).toBeGreaterThan(1_200);
  for (const id of ids) stage.threatq.remove(id);
  await desk.press('Pull All ThreatQ Indicators');
  await desk.see('A deletion from ThreatQ FQDN waits for you.');
  expect(valuesOf('ThreatQ FQDN').length).toBeGreaterThan(1_200);
  await desk.look('held');
  await desk.press('Delete them');
  await desk.see(/Delete 1,200 entries/);
  await desk.press('Delete them');
  await expectSoon(() => desk.page.getByText('waits for you').count()).toBe(0);
  await desk.press('Pull All ThreatQ Indicators');
  await expectSoon(() => valuesOf('ThreatQ FQDN').length).toBe(1);
});

it('scenario 5: pulls make no second set of a name', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  await configure(desk);
  await desk.press('Pull All ThreatQ Indicators');
  await desk.press('Clear Metadata Cache');
  await desk.see(/answers were forgotten/);
  await desk.look('ready');
  const names = stage.console.sets().map(({ name }) => name);
  expect(names.length).toBe(new Set(names).size);
  expect(names).toContain(SUMMARY);
});
