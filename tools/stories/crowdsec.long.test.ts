import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { type CrowdsecStage, openCrowdsecStage, STRANGERS } from './crowdsec-stage.ts';
import { expectAccessible } from './expect-accessible.ts';
import { hover, ourPart } from './pointing.ts';
import { screenshot } from './screenshot.ts';

let stage: CrowdsecStage;
beforeAll(async () => {
  stage = await openCrowdsecStage();
});
afterAll(() => stage.close());

const textOf = (page: Desk['page']) => () => page.locator('main').textContent();
const calls = () => stage.service.usage().reduce((sum, usage) => sum + usage.calls, 0);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([
    ['tor-exit', 'Malicious', 'Community Blocklist'],
    ['cve-sprayer', 'Malicious', 'CVE-2070'],
    ['contested-crawler', 'Malicious, yet a known false positive', 'do not act on either alone'],
    ['resolver', 'Safe', 'it says nothing of this address'],
    ['benign-scanner', 'Benign', 'public scanner'],
    ['suspicious-crawler', 'Suspicious', 'Reported for'],
    ['quiet-known', 'Known', 'not enough data'],
    ['legacy-2022', 'Score 2 of 5', 'no verdict'],
    ['null-heavy', 'Known', 'not enough data'],
  ] as const)('the window of a %s says first: %s', async (kind, word, more) => {
    const { desk, popup } = await stage.lookUp(stage.addressOf(kind), theme);
    const verdict = popup.locator('.verdict__word');
    await verdict.waitFor();
    expect(await verdict.textContent()).toBe(`Verdict: ${word}`);
    expect(await textOf(popup)()).toContain(more);
    const link = popup.getByRole('link', { name: 'View in Console' });
    expect(await link.getAttribute('href')).toBe(
      `https://app.crowdsec.net/cti/${stage.addressOf(kind)}`,
    );
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    if (kind === 'tor-exit') await expectAccessible(popup);
    await screenshot(popup, `crowdsec-${kind}-${theme}`);
    expect(desk.errors).toEqual([]);
  });
});

it('shows all that the reply says, each with what it means', async () => {
  const { popup } = await stage.lookUp(stage.addressOf('tor-exit'));
  await popup.locator('.verdict__word').waitFor();
  const text = (await textOf(popup)()) ?? '';
  for (const part of [
    'Total score',
    'Background noise',
    'probably not aimed at you',
    'Aggressiveness',
    'Last three months',
    'Behaviours',
    'Attack types',
    'Classifications',
    'TOR exit node',
    'First seen',
    'Last seen',
    'Autonomous system',
    'MITRE ATT&CK techniques',
    'Blocklists',
    'Target countries',
  ])
    expect(text).toContain(part);
  await popup.getByText('MITRE ATT&CK techniques').scrollIntoViewIfNeeded();
  await screenshot(popup, 'crowdsec-details');
});

it('shows the reply as it was received, and copies the very bytes', async () => {
  const address = stage.addressOf('tor-exit');
  const { popup } = await stage.lookUp(address);
  await popup.getByRole('button', { name: 'Show', exact: true }).click();
  await expectSoon(() => popup.locator('pre').textContent()).toContain('"background_noise_score"');
  await popup.locator('pre').scrollIntoViewIfNeeded();
  await screenshot(popup, 'crowdsec-raw');
  const headers = { 'x-api-key': stage.service.apiKey };
  const reply = await fetch(`${stage.service.apiUrl}/smoke/${address}`, { headers });
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Download' }).click(),
  ]);
  const kept = await readFile(await download.path(), 'utf8');
  expect(kept).toBe(await reply.text());
});

it('takes IPv6 addresses', async () => {
  const { popup } = await stage.lookUp(STRANGERS.ipv6);
  await expectSoon(textOf(popup)).toContain('Suspicious');
  await screenshot(popup, 'crowdsec-ipv6');
});

it('says plainly that CrowdSec does not know an address', async () => {
  const { popup } = await stage.lookUp(STRANGERS.unknown);
  await expectSoon(textOf(popup)).toContain('Not in CrowdSec');
  await screenshot(popup, 'crowdsec-not-known');
});

it('answers for an address of the own network here, and sends nothing', async () => {
  const before = calls();
  const { popup } = await stage.lookUp(STRANGERS.own);
  await expectSoon(textOf(popup)).toContain('internal or reserved network');
  expect(calls()).toBe(before);
  await screenshot(popup, 'crowdsec-own-network');
});

it('asks anew when told to, and costs nothing otherwise', async () => {
  const address = stage.addressOf('vpn-exit');
  const { popup } = await stage.lookUp(address);
  await expectSoon(textOf(popup)).toContain('Suspicious');
  const before = calls();
  await stage.lookUp(address);
  expect(calls()).toBe(before);
  stage.service.update(address, { reputation: 'malicious' });
  await popup.getByRole('button', { name: 'Refresh CrowdSec' }).click();
  await expectSoon(textOf(popup)).toContain('Malicious');
  expect(calls()).toBe(before + 1);
});

it('spends nothing on tooltips, which show what is known', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const fresh = stage.addressOf('residential-brute-forcer');
  const before = calls();
  await hover(frame, fresh);
  await expectSoon(ourPart(frame)).toContain('Not in ThreatQ');
  expect(calls()).toBe(before);
  await hover(frame, stage.addressOf('resolver'));
  await expectSoon(ourPart(frame)).toContain('Safe');
  await screenshot(desk.page, 'crowdsec-hover');
  expect(calls()).toBe(before);
});
