import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const path = '/siem/offenses/1/notes';

async function withOffense(options: Parameters<typeof openConsole>[0] = {}) {
  const console = await openConsole(options);
  console.addOffense();
  console.clock.advance(2_000);
  const post = (note_text: string) => console.ask(path, { form: { note_text } });
  return { ...console, post };
}

const text = 'first line\n<b>second</b> line & "more"\n';

it('keeps a note as it came, from a form or from the query', async () => {
  const { ask, post, notes } = await withOffense();
  const made = await post(text);
  expect([made.status, made.body]).toEqual([
    201,
    {
      id: 101,
      create_time: NOW_MS + 2_000,
      username: 'API_token: intelligence feed',
      note_text: text,
    },
  ]);
  const second = await ask(path, { method: 'POST', query: { note_text: 'x', fields: 'id' } });
  expect(second.body).toEqual({ id: 102 });
  expect((await ask(`${path}/101`)).body).toEqual(made.body);
  expect(notes(1).map(({ note_text }) => note_text)).toEqual([text, 'x']);
});

it('lists notes by range and filter, whoever wrote them', async () => {
  const { ask, addNote, post } = await withOffense();
  addNote(1, 'by hand');
  addNote(1, 'by another hand', 'analyst');
  await post('by the service');
  const filter = 'username like "API%"';
  expect(column((await ask(path, { query: { filter } })).body, 'id')).toEqual([103]);
  const page = await ask(path, { headers: { Range: 'items=0-1' }, query: { sort: '-id' } });
  expect(page.headers.get('content-range')).toBe('items 0-1/3');
  expect(column(page.body, 'username')).toEqual(['admin', 'analyst']);
});

it.each([
  ['API_token', 'API_token: intelligence feed'],
  ['API_user', 'API_user: intelligence feed'],
  ['label', 'intelligence feed'],
] as const)('names the author of a service by %s', async (tokenNoteAuthor, username) => {
  const { post } = await withOffense({ tokenNoteAuthor });
  expect((await post('x')).body.username).toBe(username);
});

it('names a user that came through the API', async () => {
  const { ask, openSession, user } = await withOffense();
  const login = Buffer.from(`${user.name}:${user.password}`).toString('base64');
  const basic = { SEC: null, Authorization: `Basic ${login}` };
  const form = { note_text: 'x' };
  expect((await ask(path, { form, headers: basic })).body.username).toBe('API_user: admin');
  const session = { ...openSession('analyst') };
  expect((await ask(path, { form, headers: session })).body.username).toBe('API_user: analyst');
});

it('refuses a note without text, one that is too long and one for no offense', async () => {
  const { ask, post } = await withOffense({ maxNoteTextLength: 10 });
  expect(await post('')).toMatchObject({
    status: 422,
    body: { code: 8, message: 'Missing required parameter "note_text" from query parameters' },
  });
  expect(await post('x'.repeat(11))).toMatchObject({ status: 422, body: { code: 1005 } });
  expect((await post('x'.repeat(10))).status).toBe(201);
  const form = { note_text: 'x' };
  expect(await ask('/siem/offenses/142/notes', { form })).toMatchObject({
    status: 404,
    body: { code: 1002, message: 'Offense not found for offense_id: 142' },
  });
  expect((await ask(`${path}/2`)).body).toMatchObject({
    code: 1003,
    message: 'Note not found for note_id: 2',
    description: 'No note was found for the provided note_id.',
  });
});

it('has no room for a long note in the query', async () => {
  const { ask } = await withOffense();
  const query = { note_text: 'x'.repeat(9_000) };
  expect((await ask(path, { method: 'POST', query })).status).toBe(414);
});

it.each([
  [false, NOW_MS],
  [true, NOW_MS + 2_000],
])('moves the last change of its offense: %s', async (notesPersistOffense, time) => {
  const { post, offenses } = await withOffense({ notesPersistOffense });
  await post('x');
  expect(offenses()[0]?.last_persisted_time).toBe(time);
});
