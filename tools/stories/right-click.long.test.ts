import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, expectSoon, openMenu } from '../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from './expect-accessible.ts';
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
const said = (popup: Desk['page']) => () => popup.locator('main').textContent();
const linkIn = (popup: Desk['page']) => popup.getByRole('link', { name: 'See it in ThreatQ' });
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
    confirm: 'Whitelist',
    status: 'Whitelisted',
  },
  {
    action: 'false-positive',
    on: KNOWN.toMarkFalse,
    effect: 'the attribute False Positive',
    confirm: 'Mark as false positive',
    status: 'Review',
  },
  {
    action: 'true-positive',
    on: KNOWN.toMarkTrue,
    effect: 'the attribute True Positive',
    confirm: 'Mark as true positive',
    status: 'Review',
  },
] as const)('$action', ({ action, on, effect, confirm, status }) => {
  it('says what will happen, does it when confirmed, once, and links to the indicator', async () => {
    const desk = await stage.enter('analyst');
    const frame = await desk.tab('EVENTVIEWER');
    const popup = await choose(desk, frame, { on, action });
    await expectSoon(said(popup)).toContain(effect);
    expect(statusOf(on)).toBe('Active');
    await screenshot(popup, `${action}-1-confirm`);
    await popup.getByRole('button', { name: confirm }).click();
    await expectSoon(said(popup)).toContain('On ThreatQ it is now:');
    expect(await linkIn(popup).getAttribute('href')).toBe(linkTo(on));
    expect(statusOf(on)).toBe(status);
    expect(await popup.getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
    await screenshot(popup, `${action}-2-done`);
    await popup.close();
    const again = await choose(desk, frame, { on, action });
    await again.getByRole('button', { name: confirm }).click();
    await expectSoon(said(again)).toContain('Nothing to do');
    await screenshot(again, `${action}-3-again`);
    expect(desk.errors).toEqual([]);
  });
});

it('adds an indicator that is unknown, and says of a known one that it is there', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.toAdd, action: 'add' });
  await popup.getByRole('button', { name: 'Save' }).waitFor();
  await screenshot(popup, 'add-1-confirm');
  await popup.getByRole('button', { name: 'Save' }).click();
  await expectSoon(said(popup)).toContain('On ThreatQ it is now:');
  expect(await linkIn(popup).getAttribute('href')).toBe(linkTo(UNKNOWN.toAdd));
  expect(indicator(UNKNOWN.toAdd)).toMatchObject({ type: 'IP Address' });
  await screenshot(popup, 'add-2-done');
  await popup.close();
  const again = await choose(desk, frame, { on: UNKNOWN.toAdd, action: 'add' });
  await again.getByRole('button', { name: 'Save' }).click();
  await expectSoon(said(again)).toContain('Nothing to do');
  await screenshot(again, 'add-3-again');
});

it('offers to add what ThreatQ does not know, where it cannot be marked', async () => {
  const desk = await stage.enter('analyst', 'dark');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.toWhitelist, action: 'whitelist' });
  await popup.getByRole('button', { name: 'Whitelist' }).click();
  await expectSoon(said(popup)).toContain(
    `${UNKNOWN.toWhitelist} not found in ThreatQ. Add ${UNKNOWN.toWhitelist} to ThreatQ?`,
  );
  await screenshot(popup, 'unknown-1-offer-dark');
  await popup.getByRole('button', { name: 'Save' }).click();
  await expectSoon(said(popup)).toContain('On ThreatQ it is now:');
  await screenshot(popup, 'unknown-2-added-dark');
  expect(indicator(UNKNOWN.toWhitelist)).toBeDefined();
});

it.each(['light', 'dark'] as const)(
  'shows all details in the %s theme, and asks again',
  async (theme) => {
    const desk = await stage.enter('analyst', theme);
    const frame = await desk.tab('EVENTVIEWER');
    const popup = await choose(desk, frame, { on: KNOWN.url, action: 'details' });
    await expectSoon(said(popup)).toContain('Malware Family');
    const link = popup.getByRole('link', { name: 'Open in ThreatQ' });
    expect(await link.getAttribute('href')).toBe(linkTo(KNOWN.url));
    await expectAccessible(popup);
    await screenshot(popup, `details-${theme}`);
    stage.threatq.update(indicator(KNOWN.url)?.id ?? 0, {
      status: theme === 'dark' ? 'Review' : 'Expired',
    });
    await popup.getByRole('button', { name: 'Refresh ThreatQ' }).click();
    await expectSoon(said(popup)).toContain(theme === 'dark' ? 'Review' : 'Expired');
  },
);

it('says of an unknown one that there are no details', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: UNKNOWN.host, action: 'details' });
  await expectSoon(said(popup)).toContain('Not in ThreatQ');
  await screenshot(popup, 'details-unknown');
});
