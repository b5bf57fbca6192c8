import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { indented } from '../../src/lookup/indented.ts';
import { RawReply } from '../../src/lookup/raw-reply.tsx';
import { show } from '../show.tsx';

const RAW = '{"b": 1.10,"a":"x, {y}: \\" [z]","long":12345678901234567890,"b":[],"c":[1,{}]}';

it('breaks lines between tokens and leaves every token as it was', () => {
  expect(indented(RAW)).toBe(
    '{\n  "b": 1.10,\n  "a": "x, {y}: \\" [z]",\n  "long": 12345678901234567890,\n  "b": [],\n  "c": [\n    1,\n    {}\n  ]\n}',
  );
});

it('shows and hides the reply', async () => {
  const { user } = show(<RawReply provider="CrowdSec" raw={RAW} />);
  expect(screen.queryByText(/12345678901234567890/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(screen.getByText(/12345678901234567890/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(screen.queryByText(/12345678901234567890/)).toBeNull();
});

it('copies the very characters that came', async () => {
  const { user } = show(<RawReply provider="CrowdSec" raw={RAW} />);
  await user.click(screen.getByRole('button', { name: 'Copy JSON' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(RAW);
});

it('says so where the browser does not copy', async () => {
  const { user } = show(<RawReply provider="CrowdSec" raw={RAW} />);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await user.click(screen.getByRole('button', { name: 'Copy JSON' }));
  expect(await screen.findByText(/does not let this page use the clipboard/)).toBeTruthy();
});

it('keeps the same in a file named after the platform', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:x';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { user } = show(<RawReply provider="Crowd Sec" raw={RAW} />);
  await user.click(screen.getByRole('button', { name: 'Download' }));
  expect(await blobs[0]?.text()).toBe(RAW);
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('crowd-sec.json');
});
