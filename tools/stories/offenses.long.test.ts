import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { screenshot } from './screenshot.ts';
import { KNOWN, UNKNOWN } from './stage-data.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const BUTTON = { name: 'ThreatQ Context Info' };

const offenseBy = (source: string): number =>
  stage.console.addOffense({
    description: `Connections to a listed address\n containing Firewall Permit\n`,
    severity: 7,
    magnitude: 6,
    offense_type: 0,
    offense_source: source,
    sourceAddresses: [source],
  });

const summaryOf = (id: number) =>
  `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`;
const said = 'div[role=status]';

it('writes notes on all offenses that are selected in the list', async () => {
  const ids = [offenseBy(KNOWN.inOffense), offenseBy(KNOWN.alsoInOffense)];
  const untouched = offenseBy('198.51.100.99');
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('SEM');
  await frame.getByRole('button', BUTTON).click();
  await expectSoon(() => frame.locator(said).textContent()).toBe('Select an offense first.');
  for (const id of ids)
    await frame.click(`tr[data-id="${id}"] td:nth-child(2)`, { modifiers: ['Control'] });
  await frame.getByRole('button', BUTTON).click();
  await expectSoon(() => frame.locator(said).textContent()).toMatch(
    /Offense \d+: a note was written.*\n*Offense \d+: a note was written/,
  );
  await screenshot(desk.page, 'offense-list-noted');
  for (const id of ids)
    expect(stage.console.notes(id).map(({ note_text }) => note_text)).toEqual([
      expect.stringContaining('Status - Active'),
    ]);
  expect(stage.console.notes(untouched)).toEqual([]);
  expect(desk.errors).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'puts what ThreatQ knows into the notes of an offense, once, from its summary (%s)',
  async (theme) => {
    const id = offenseBy(KNOWN.ip);
    const desk = await stage.enter('analyst', theme);
    const frame = await desk.tab('SEM', summaryOf(id));
    await frame.getByRole('button', BUTTON).click();
    await expectSoon(() => frame.locator(said).textContent()).toContain('a note was written');
    await screenshot(desk.page, `offense-summary-said-${theme}`);
    const after = await desk.tab('SEM', summaryOf(id)).then(async (found) => {
      await found.goto(found.url());
      return found;
    });
    const note = await after.locator('.note').first().textContent();
    for (const line of [
      '*****Context information from ThreatQ*****',
      'ThreatQ URL for the Indicator - ',
      'ThreatQ Score - 7',
      'Total number of Sources - 5',
    ])
      expect(note).toContain(line);
    await after.locator('.note').first().scrollIntoViewIfNeeded();
    await screenshot(desk.page, `offense-summary-note-${theme}`);
    await after.getByRole('button', BUTTON).click();
    await expectSoon(() => after.locator(said).textContent()).toContain('nothing new to say');
    expect(stage.console.notes(id)).toHaveLength(1);
  },
);

it('says in a note that ThreatQ knows nothing', async () => {
  const id = offenseBy(UNKNOWN.inOffense);
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('SEM', summaryOf(id));
  await frame.getByRole('button', BUTTON).click();
  await expectSoon(() => frame.locator(said).textContent()).toContain('a note was written');
  await frame.goto(frame.url());
  expect(await frame.locator('.note').first().textContent()).toContain(
    'No context information found on ThreatQ',
  );
  await frame.locator('.note').first().scrollIntoViewIfNeeded();
  await screenshot(desk.page, 'offense-summary-unknown');
});
