import { type SectionSettings, type Settings, sectionOf } from '@intelbridge/app-shell';
import { Agent, request } from 'undici';
import { isWrite, type RecordedCall } from './recorded-call.ts';

/**
 * The yardstick: plain undici that reads the same pages (read and parsed, nothing else), or sends the same bodies to the
 * console, without polling, checking or remembering anything. Returns how many rows were sent.
 */
export async function bareLoop(
  settings: Settings,
  calls: readonly RecordedCall[],
  part: 'read' | 'send',
): Promise<number> {
  const dispatcher = new Agent({ connections: 2, pipelining: 1 });
  const rows =
    part === 'read'
      ? await readAll(sectionOf(settings, 'threatq'), calls, dispatcher)
      : await sendAll(sectionOf(settings, 'qradar'), calls, dispatcher);
  await dispatcher.close();
  return rows;
}

async function readAll(
  threatq: SectionSettings<'threatq'>,
  calls: readonly RecordedCall[],
  dispatcher: Agent,
): Promise<number> {
  const authorization = await login(threatq, dispatcher);
  let mark: string | undefined;
  for (const page of calls.filter(({ path }) => path.includes('/indicators/query'))) {
    const url = new URL(page.path, threatq.url);
    // The marks of one platform are not those of another.
    if (mark !== undefined) url.searchParams.set('cursorMark', mark);
    mark = (await read(url, page, { authorization }, dispatcher)).nextCursorMark;
  }
  return 0;
}

async function sendAll(
  qradar: SectionSettings<'qradar'>,
  calls: readonly RecordedCall[],
  dispatcher: Agent,
): Promise<number> {
  let rows = 0;
  for (const write of calls.filter(isWrite)) {
    const url = new URL(write.path, qradar.url);
    await read(url, write, { SEC: qradar.token, Version: '20.0' }, dispatcher);
    if (write.method === 'PATCH') rows += count(write.body);
  }
  return rows;
}

/** Rows of a body, counted without parsing it. */
const count = (body: string) => body.split('"collection_id"').length - 1;

export async function login(
  { url, clientId, clientSecret = '' }: SectionSettings<'threatq'>,
  dispatcher: Agent,
): Promise<string> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const { body } = await request(new URL('/api/token?grant_type=client_credentials', url), {
    method: 'POST',
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
    dispatcher,
  });
  const { access_token: accessToken } = (await body.json()) as { access_token: string };
  return `Bearer ${accessToken}`;
}

export async function read(
  url: URL,
  { method, body }: RecordedCall,
  headers: Record<string, string>,
  dispatcher: Agent,
): Promise<{ nextCursorMark?: string }> {
  const response = await request(url, {
    method: method as 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== '' && { body }),
    dispatcher,
  });
  const text = await response.body.text();
  if (response.statusCode >= 300)
    throw new Error(`${method} ${url.pathname} answered ${response.statusCode}`);
  return JSON.parse(text) as { nextCursorMark?: string };
}
