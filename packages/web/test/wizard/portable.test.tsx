import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Portable } from '../../src/wizard/portable/portable.tsx';
import { problem, show } from '../show.tsx';
import { COMPLETE, FRESH } from './sample-settings.ts';

const IMPORT = 'POST /api/v1/settings/import';
const FILE = { threatq: { ttlDays: 60 } };
const upload = async (user: ReturnType<typeof show>['user'], text: string) => {
  const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLElement;
  await user.upload(field, new File([text], 'settings.json'));
};

it('leads to the file with the settings', () => {
  show(<Portable settings={FRESH} />);
  const link = screen.getByRole('link', { name: /Export settings/ });
  expect(link.getAttribute('href')).toBe('api/v1/settings/export');
});

it('shows what a file would change, and changes it when told to', async () => {
  const sent: unknown[] = [];
  const { user } = show(<Portable settings={FRESH} />, {
    [IMPORT]: async (request: Request) => {
      sent.push(await request.json());
      return { settings: COMPLETE, changed: ['threatq.ttlDays'] };
    },
  });
  await upload(user, JSON.stringify(FILE));
  expect(await screen.findByText('Time to Live (Days)')).toBeTruthy();
  expect(sent).toEqual([{ settings: FILE, secrets: {}, dryRun: true }]);
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await expect
    .poll(() => sent)
    .toEqual([
      { settings: FILE, secrets: {}, dryRun: true },
      { settings: FILE, secrets: {}, dryRun: false },
    ]);
});

it('says what is wrong with the settings of a file', async () => {
  const errors = [{ at: 'threatq.ttlDays', message: 'must be at least 0' }];
  const refused = problem(422, 'Settings are wrong.', { code: 'bad-settings', errors });
  const { user } = show(<Portable settings={FRESH} />, { [IMPORT]: refused });
  await upload(user, JSON.stringify(FILE));
  expect(await screen.findByText('Time to Live (Days) must be at least 0.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
});

it.each(['no JSON', '[]', 'null'])('takes no file that holds no settings: %s', async (text) => {
  const { user, asked } = show(<Portable settings={FRESH} />);
  await upload(user, text);
  expect(await screen.findByText(/The file holds no settings/)).toBeTruthy();
  expect(asked).toEqual([]);
});

it('asks for the secrets that a file lacks', async () => {
  const sent: { secrets: object; dryRun: boolean }[] = [];
  const errors = [{ at: 'threatq.clientSecret', message: 'is missing' }];
  const { user } = show(<Portable settings={FRESH} />, {
    [IMPORT]: async (request: Request) => {
      const body = (await request.json()) as (typeof sent)[number];
      sent.push(body);
      const isRefused = Object.keys(body.secrets).length === 0;
      return isRefused
        ? problem(422, 'Settings are wrong.', { code: 'bad-settings', errors })
        : { settings: COMPLETE, changed: ['threatq.url'] };
    },
  });
  await upload(user, JSON.stringify(FILE));
  await user.type(await screen.findByLabelText('ThreatQ Client Secret'), 'made-up');
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByText('ThreatQ Server URL')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await expect
    .poll(() => sent.at(-1))
    .toEqual({
      settings: FILE,
      secrets: { 'threatq.clientSecret': 'made-up' },
      dryRun: false,
    });
});
