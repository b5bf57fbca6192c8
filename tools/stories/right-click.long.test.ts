import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSoon, openMenu } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { ACTIONS, choose } from './pointing.ts';
import { screenshot } from './screenshot.ts';
import { KNOWN, UNKNOWN } from './stage-data.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const indicator = (value: string) =>
  [...stage.threatq.indicators()].find((each) => each.value === value);
const statusOf = (value: string) => indicator(value)?.status;
const linkTo = (value: string) =>
  new URL(`/indicators/${indicator(value)?.id}/details`, stage.threatq.url).href;

it.each([
  ['an address', KNOWN.ip],
  ['a URL', KNOWN.url],
  ['a host', KNOWN.host],
  ['a hash', KNOWN.hash],
])('offers the five actions of the guide on %s, in its order', async (kind, value) => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const entries = await openMenu(frame, value);
  expect(entries.filter((each) => each.includes('ThreatQ'))).toEqual(Object.values(ACTIONS));
  await screenshot(desk.page, `menu-${kind.replace(/^an? /, '').toLowerCase()}`);
});

describe.each([
  {
    action: 'whitelist',
    on: KNOWN.toWhitelist,
    effect: 'becomes Whitelisted',
    status: 'Whitelisted',
  },
  {
    action: 'false-positive',
    on: KNOWN.toMarkFalse,
    effect: 'the attribute False Positive',
    status: 'Review',
  },
  {
    action: 'true-positive',
    on: KNOWN.toMarkTrue,
    effect: 'the attribute True Positive',
    status: 'Review',
  },
] as const)('$action', ({ action, on, effect, status }) => {
  it('says what will happen, does it when confirmed, once, and links to the indicator', async () => {
    const desk = await stage.enter('analyst');
    const frame = await desk.tab('EVENTVIEWER');
    const popup = await choose(desk, frame, { on, action });
    expect(await popup.locator('main').textContent()).toContain(effect);
    expect(statusOf(on)).toBe('Active');
    await screenshot(popup, `${action}-1-confirm`);
    await popup.locator('button:not(.secondary)').first().click();
    await expectSoon(() => popup.locator('.result').textContent()).toContain('Done.');
    expect(await popup.locator('.result a').getAttribute('href')).toBe(linkTo(on));
    expect(statusOf(on)).toBe(status);
    expect(await popup.getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
    await screenshot(popup, `${action}-2-done`);
    await popup.close();
    const again = await choose(desk, frame, { on, action });
    await again.locator('button:not(.secondary)').first().click();
    await expectSoon(() => again.locator('.result').textContent()).toContain('Nothing to do.');
    await screenshot(again, `${action}-3-again`);
    expect(desk.errors).toEqual([]);
  });
});

it('adds an indicator that is unknown, and says of a known one that it is there', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.toAdd, action: 'add' });
  await screenshot(popup, 'add-1-confirm');
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expectSoon(() => popup.locator('.result').textContent()).toContain('Done.');
  expect(await popup.locator('.result a').getAttribute('href')).toBe(linkTo(UNKNOWN.toAdd));
  expect(indicator(UNKNOWN.toAdd)).toMatchObject({ type: 'IP Address' });
  await screenshot(popup, 'add-2-done');
  await popup.close();
  const again = await choose(desk, frame, { on: UNKNOWN.toAdd, action: 'add' });
  await again.getByRole('button', { name: 'Add', exact: true }).click();
  await expectSoon(() => again.locator('.result').textContent()).toContain('Nothing to do.');
  await screenshot(again, 'add-3-again');
});

it('offers to add what ThreatQ does not know, where it cannot be marked', async () => {
  const desk = await stage.enter('analyst', 'dark');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.toWhitelist, action: 'whitelist' });
  await popup.getByRole('button', { name: 'Whitelist' }).click();
  await expectSoon(() => popup.locator('.result').textContent()).toContain('does not know it yet');
  await screenshot(popup, 'unknown-1-offer-dark');
  await popup.getByRole('button', { name: 'Add it to ThreatQ' }).click();
  await expectSoon(() => popup.locator('.result').textContent()).toContain('Done.');
  await screenshot(popup, 'unknown-2-added-dark');
  expect(indicator(UNKNOWN.toWhitelist)).toBeDefined();
});

it.each(['light', 'dark'] as const)(
  'shows all details in the %s theme, and asks again',
  async (theme) => {
    const desk = await stage.enter('analyst', theme);
    const frame = await desk.tab('EVENTVIEWER');
    const popup = await choose(desk, frame, { on: KNOWN.url, action: 'details' });
    await expectSoon(() => popup.locator('main').textContent()).toContain('Malware Family');
    expect(await popup.locator('dd a').getAttribute('href')).toBe(linkTo(KNOWN.url));
    await screenshot(popup, `details-${theme}`);
    stage.threatq.update(indicator(KNOWN.url)?.id ?? 0, {
      status: theme === 'dark' ? 'Review' : 'Expired',
    });
    await popup.getByRole('button', { name: 'Ask again' }).click();
    await expectSoon(() => popup.locator('main').textContent()).toContain(
      theme === 'dark' ? 'Review' : 'Expired',
    );
  },
);

it('says of an unknown one that there are no details', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.host, action: 'details' });
  await expectSoon(() => popup.locator('main').textContent()).toContain('Not in ThreatQ');
  await screenshot(popup, 'details-unknown');
});
