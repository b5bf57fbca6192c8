import { expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { type CrowdsecStage, openCrowdsecStage } from './crowdsec-stage.ts';
import { screenshot } from './screenshot.ts';

interface Outcome {
  readonly name: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly before?: (stage: CrowdsecStage) => void;
  readonly said: readonly string[];
}

/** Each on a stage of its own: who wants to be left alone is. */
const OUTCOMES: readonly Outcome[] = [
  {
    name: 'bad-key',
    before: ({ service }) => service.changeKey(service.apiKey, { revoked: true }),
    said: ['CrowdSec does not allow it', 'refuses the API key', 'CTI API Keys'],
  },
  {
    name: 'throttled',
    before: ({ service }) => void service.faults.add({ kind: 'status', status: 429, times: 0 }),
    said: ['CrowdSec cannot be asked now', 'too often at the moment'],
  },
  {
    name: 'quota-spent',
    before: ({ service }) =>
      service.changeKey(service.apiKey, { quota: { tokens: 0, period: 'month' } }),
    said: ['CrowdSec cannot be asked now', 'used up, presumably until', 'UTC'],
  },
  {
    name: 'budget-spent',
    settings: { INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET: '0' },
    said: ['CrowdSec cannot be asked now', 'the budget in the settings', 'begins anew on'],
  },
  {
    name: 'unreachable',
    before: ({ service }) => void service.faults.add({ kind: 'reset', times: 0 }),
    said: ['CrowdSec does not answer', 'cannot be reached'],
  },
  {
    name: 'malformed',
    before: ({ service }) =>
      void service.faults.add({ kind: 'status', status: 200, body: '[1, 2]', times: 0 }),
    said: ['CrowdSec does not answer', 'cannot be used'],
  },
];

it.each(OUTCOMES)('the window tells this apart: $name', async ({ name, said, ...how }) => {
  const stage = await openCrowdsecStage(how.settings);
  try {
    how.before?.(stage);
    const { desk, popup } = await stage.lookUp(stage.addressOf('tor-exit'));
    const text = () => popup.locator('main').textContent();
    for (const words of said) await expectSoon(text).toContain(words);
    expect(await text()).not.toContain(stage.service.apiKey);
    await screenshot(popup, `crowdsec-outcome-${name}`);
    expect(desk.errors).toEqual([]);
  } finally {
    await stage.close();
  }
});
