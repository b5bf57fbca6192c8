import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage, type Theme } from './open-stage.ts';
import { hover, ourPart } from './pointing.ts';
import { screenshot } from './screenshot.ts';
import { ADVERSARIES, KNOWN, UNKNOWN } from './stage-data.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('the metadata provider in the %s theme', (theme) => {
  it.each(['ip', 'url', 'host'] as const)('shows what is known of this: %s', async (kind) => {
    const desk = await stage.enter('analyst', theme);
    const frame = await desk.tab('EVENTVIEWER');
    await hover(frame, KNOWN[kind]);
    await expectSoon(ourPart(frame)).toContain('Related Adversaries');
    const text = (await ourPart(frame)()) ?? '';
    const { id } = [...stage.threatq.indicators()].find(({ value }) => value === KNOWN[kind]) ?? {};
    const link = new URL(`/indicators/${id}/details`, stage.threatq.url).href;
    expect(await frame.locator('.tooltip a').getAttribute('href')).toBe(link);
    expect(await frame.locator('.tooltip tr:nth-child(-n+2)').allTextContents()).toEqual(
      expect.arrayContaining(['ScoreAdversariesAttributesSources', '7455']),
    );
    for (const shown of ['HoneyPy', '35', 'Suspicious', 'Attribute Name', 'Related Sources'])
      expect(text).toContain(shown);
    for (const cut of ['Malware Family', 'Confidence']) expect(text).not.toContain(cut);
    expect(ADVERSARIES.filter((name) => text.includes(name))).toHaveLength(3);
    const box = await frame.locator('.tooltip').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1_360);
    await screenshot(desk.page, `hover-${kind}-${theme}`);
    expect(desk.errors).toEqual([]);
    expect([...desk.origins]).toEqual([stage.console.url.origin]);
  });

  it.each(['ip', 'url', 'host'] as const)(
    'says that nothing is known of this: %s',
    async (kind) => {
      const desk = await stage.enter('analyst', theme);
      const frame = await desk.tab('EVENTVIEWER');
      await hover(frame, UNKNOWN[kind]);
      await expectSoon(ourPart(frame)).toContain('Not in ThreatQ');
      await screenshot(desk.page, `hover-${kind}-unknown-${theme}`);
    },
  );
});

it('says at once that it is looking, and has the answer for the next time', async () => {
  const slow = stage.threatq.faults.add({ kind: 'latency', ms: 1_500, times: 0 });
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await hover(frame, KNOWN.slow);
  await expectSoon(ourPart(frame)).toContain('Looking up…');
  await screenshot(desk.page, 'hover-looking-up');
  stage.threatq.faults.remove(slow);
  await expectSoon(async () => {
    await hover(frame, KNOWN.slow);
    return ourPart(frame)();
  }).toContain('Example OSINT Feed');
});

it('shows beside it what the other app says', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await hover(frame, KNOWN.ip);
  await expectSoon(() => frame.locator('.tooltip').textContent()).toContain('Neighbour');
  await expectSoon(ourPart(frame)).toContain('Related Adversaries');
});
