import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, dataOf } from '../src/api/client.ts';
import { Time } from '../src/format/time.tsx';
import { Crash } from '../src/frame/crash.tsx';
import { Empty } from '../src/frame/empty.tsx';
import { Failure } from '../src/frame/failure.tsx';
import { Section } from '../src/frame/section.tsx';
import { problem, show } from './show.tsx';

const failed = (call: Promise<unknown>) => call.catch((error: unknown) => error);

it('a section is a region with its heading as its name', () => {
  show(
    <Section title="Runs">
      <Empty title="Nothing has run yet." />
    </Section>,
  );
  expect(screen.getByRole('region', { name: 'Runs' }).textContent).toContain('Nothing has run yet');
});

it('a time tells the moment and has the date at hand', () => {
  show(<Time at={Date.now() - 3 * 3_600_000} />);
  expect(screen.getByText('3 hours ago').getAttribute('dateTime')).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(screen.getByRole('button', { description: /\d{4}/ })).toBeTruthy();
});

it('a fault of a page leaves words and a way on', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const Broken = () => {
    throw new Error('a bug');
  };
  show(
    <Crash>
      <Broken />
    </Crash>,
  );
  expect(screen.getByRole('alert').textContent).toContain('a bug');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it.each([
  ['a refusal', problem(409, 'A run is going on.'), 'A run is going on.'],
  [
    'a bug of the app',
    problem(500, 'It failed.'),
    'It failed. Support finds it in the log as r-1.',
  ],
  ['a session that ended', problem(401, 'No session.'), 'You are not logged in any more.'],
  ['a log-in of QRadar', new Response('<html>'), 'Log in to QRadar, then load this page again.'],
  ['a page of a proxy', new Response('<html>', { status: 502 }), 'answered with status 502'],
  ['nothing in JSON', Response.json(null, { status: 502 }), 'answered with status 502'],
  [
    'JSON that is not ours',
    Response.json({ errors: 'many' }, { status: 502 }),
    'answered with status 502',
  ],
])('tells people of %s', async (_, reply, words) => {
  show(null, { 'GET /api/v1/status': reply });
  const error = await failed(dataOf(api.GET('/api/v1/status')));
  show(<Failure error={error} />);
  expect(screen.getByRole('alert').textContent).toContain(words);
});

it('tells people that nothing answers', async () => {
  show(null, { 'GET /api/v1/status': () => Promise.reject(new TypeError('Failed to fetch')) });
  const error = await failed(dataOf(api.GET('/api/v1/status')));
  show(<Failure error={error} />);
  expect(screen.getByRole('alert').textContent).toContain('The app did not answer.');
});

it('shows its proofs with what writes, and with nothing else', async () => {
  const shown: (string | null)[] = [];
  const note = ({ headers }: Request) => {
    shown.push(headers.get('x-intelbridge-csrf'), headers.get('QRadarCSRF'));
    return {};
  };
  document.head.innerHTML = '<meta name="intelbridge-csrf" content="ours">';
  // biome-ignore lint/suspicious/noDocumentCookie: it is what QRadar does.
  document.cookie = 'QRadarCSRF=theirs';
  show(null, { 'GET /api/v1/status': note, 'DELETE /api/v1/cache': note });
  await api.GET('/api/v1/status');
  await api.DELETE('/api/v1/cache');
  expect(shown).toEqual([null, null, 'ours', 'theirs']);
});
