import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { choose, pointAt } from './pointing.ts';
import { KNOWN } from './stage-data.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

it('an analyst points at an address, right-clicks it and marks it', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await pointAt(frame, KNOWN.toMarkTrue, 'Example OSINT Feed');
  const popup = await choose(desk, frame, { on: KNOWN.toMarkTrue, action: 'true-positive' });
  await popup.getByRole('button', { name: 'Mark as true positive' }).click();
  await expectSoon(() => popup.locator('main').textContent()).toContain(
    'On ThreatQ it is now: Review',
  );
  const marked = [...stage.threatq.indicators()].find(({ value }) => value === KNOWN.toMarkTrue);
  expect(marked?.status).toBe('Review');
  expect(desk.errors).toEqual([]);
  expect(stage.said).toEqual([]);
}, 60_000);
