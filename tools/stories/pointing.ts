import { type Desk, expectSoon } from '../../packages/simulators/test/console/desk.ts';

export type Frame = Awaited<ReturnType<Desk['tab']>>;

export const ACTIONS = {
  add: 'Add Indicator to ThreatQ',
  whitelist: 'Whitelist Indicator in ThreatQ',
  'false-positive': 'Mark as False Positive in ThreatQ',
  'true-positive': 'Mark as True Positive in ThreatQ',
  details: 'Get Indicator Details from ThreatQ',
} as const;

export const THREATCONNECT = {
  mark: 'Mark false positive in ThreatConnect',
  info: 'ThreatConnect Info',
} as const;

const CROWDSEC = { crowdsec: 'CrowdSec IP Lookup' } as const;

const NAMES = { ...ACTIONS, ...THREATCONNECT, ...CROWDSEC };

/** The first field that shows a text; of a kind of field, where a text is in several. */
const field = (frame: Frame, text: string, kind?: string) =>
  frame
    .locator(kind === undefined ? '.hooked' : `.hooked[data-groups*="${kind}"]`, { hasText: text })
    .first();

/** The beginning of a text that may be longer than its cell. */
const START = { position: { x: 5, y: 5 } };

/** Points at a field, coming from elsewhere. */
export async function hover(frame: Frame, text: string, kind?: string): Promise<void> {
  await frame.locator('body').hover({ position: { x: 2, y: 2 } });
  await frame.locator('.tooltip').waitFor({ state: 'detached' });
  await field(frame, text, kind).hover(START);
  await frame.locator('.tooltip').waitFor();
}

/** Our part of the tooltip, once it is there. */
export const ourPart = (frame: Frame) => () =>
  frame.locator('.tooltip-row', { hasText: 'Threat intelligence' }).textContent();

/** Points until this is said: the first time it may only be said that it is being looked up. */
export async function pointAt(frame: Frame, value: string, said: string): Promise<void> {
  await expectSoon(async () => {
    await hover(frame, value);
    return ourPart(frame)();
  }).toContain(said);
}

export interface Choice {
  readonly on: string;
  readonly kind?: string;
  readonly action: keyof typeof NAMES;
}

/** Right-clicks a field and chooses one of our actions; the page that it opens. */
export async function choose(
  desk: Desk,
  frame: Frame,
  { on, kind, action }: Choice,
): Promise<Desk['page']> {
  await field(frame, on, kind).click({ button: 'right', ...START });
  await frame.locator('.has-submenu > button').hover();
  const [popup] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    frame.getByRole('menuitem', { name: NAMES[action] }).click(),
  ]);
  await popup.waitForLoadState('load');
  return popup;
}
