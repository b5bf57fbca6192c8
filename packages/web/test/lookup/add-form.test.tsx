import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { problem } from '../show.tsx';
import { answer, CONNECT, match, openDetails, report, result, VALUE } from './open-page.tsx';

const LINK = 'https://platform.example/details/1';
const DONE = { outcome: 'done', link: LINK, state: 'active' };
const PLACES = {
  destinations: [
    { name: 'Community', isDefault: false },
    { name: 'Example Org', isDefault: true },
  ],
};

function openUnknown(more: Record<string, unknown> = {}) {
  const bodies: unknown[] = [];
  const replies = {
    'GET /api/v1/lookups': answer(result('not-found', { provider: 'ThreatConnect' })),
    'GET /api/v1/feedback': { takers: [CONNECT] },
    'GET /api/v1/feedback/destinations': PLACES,
    'POST /api/v1/feedback': async (request: Request) => {
      bodies.push(await request.json());
      return { ...report(DONE), provider: 'ThreatConnect' };
    },
    ...more,
  };
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  return { ...openDetails(replies), bodies, opened };
}

it('asks whether to add what is not found, with the default owner chosen', async () => {
  const { user, bodies, opened } = openUnknown();
  expect(
    await screen.findByText(`${VALUE} not found in ThreatConnect. Add ${VALUE} to ThreatConnect?`),
  ).toBeTruthy();
  const owner = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Owner' });
  expect(owner.value).toBe('Example Org');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByText(/On ThreatConnect it is now: active/)).textContent).toBeTruthy();
  const details = { destination: 'Example Org' };
  expect(bodies).toEqual([{ action: 'add', value: VALUE, provider: 'ThreatConnect', details }]);
  expect(opened).toHaveBeenCalledWith(LINK, '_blank', 'noopener,noreferrer');
});

it('says all that the platform takes with it', async () => {
  const { user, bodies } = openUnknown();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Owner' }), 'Community');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rating' }), '0');
  await user.type(screen.getByRole('textbox', { name: 'Confidence' }), '85');
  await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'one{Enter}two{Enter}two{Enter}');
  await user.click(screen.getByRole('button', { name: /Remove the tag one/ }));
  await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'unentered');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/it is now/);
  const details = {
    destination: 'Community',
    rating: 0,
    confidence: 85,
    tags: ['two', 'unentered'],
  };
  expect(bodies).toMatchObject([{ details }]);
});

it('does not send what cannot be right, and says why', async () => {
  const { user, bodies } = openUnknown();
  await user.type(await screen.findByRole('textbox', { name: 'Confidence' }), '101');
  expect(screen.getByText('A whole number from 0 to 100.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(bodies).toEqual([]);
});

it('says why it was not added, and lets people try again', async () => {
  const excluded = { kind: 'forbidden', message: 'It is on an exclusion list.' };
  const { user, opened } = openUnknown({
    'POST /api/v1/feedback': report(undefined, [excluded]),
  });
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/It is on an exclusion list\./)).toBeTruthy();
  const [box] = scrolled.mock.contexts as Element[];
  expect(box?.textContent).toContain('exclusion list');
  expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  expect(opened).not.toHaveBeenCalled();
});

it('says where owners cannot be read', async () => {
  openUnknown({ 'GET /api/v1/feedback/destinations': problem(502, 'ThreatConnect is down.') });
  expect(await screen.findByText(/ThreatConnect is down\./)).toBeTruthy();
});

it('is put away again', async () => {
  const { user } = openUnknown();
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Add to ThreatConnect' }));
  expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
});

it('offers nothing to a platform that takes nothing', async () => {
  openUnknown({ 'GET /api/v1/feedback': { takers: [] } });
  await screen.findByText('Not in ThreatConnect');
  expect(screen.queryByText(/Add .* to ThreatConnect/)).toBeNull();
});

it('shows at once what the platform has since then, and opens its page only where that is set', async () => {
  const after = { provider: 'ThreatConnect', matches: [match({ status: 'Just added' })] };
  let isAdded = false;
  const { user, opened } = openUnknown({
    'GET /api/v1/lookups': () =>
      answer(isAdded ? result('found', after) : result('not-found', { provider: 'ThreatConnect' })),
    'GET /api/v1/feedback': { takers: [{ ...CONNECT, opensAdded: false }] },
    'POST /api/v1/feedback': () => {
      isAdded = true;
      return { ...report(DONE), provider: 'ThreatConnect' };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Just added')).toBeTruthy();
  expect(opened).not.toHaveBeenCalled();
});
