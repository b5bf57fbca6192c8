import type { Settings } from '@intelbridge/app-shell';
import { Agent, request } from 'undici';
import type { RecordedCall } from './recorded-call.ts';

/**
 * The yardstick: plain undici that reads the same pages (read and parsed, nothing else) and sends the same bodies to the
 * console, without polling, checking or remembering anything. Returns how many rows were sent.
 */
export async function bareLoop(
  { qradar, threatq }: Settings,
  calls: readonly RecordedCall[],
  part: 'all' | 'push',
): Promise<number> {
  const dispatcher = new Agent({ connections: 2, pipelining: 1 });
  const authorization = part === 'all' ? await login(threatq, dispatcher) : '';
  const pages = calls.filter(({ path }) => path.includes('/indicators/query'));
  const writes = calls.filter(({ method, path }) => isWrite(method, path));
  if (part === 'all') {
    let mark: string | undefined;
    for (const page of pages) {
      const url = new URL(page.path, threatq.url);
      // The marks of one platform are not those of another.
      if (mark !== undefined) url.searchParams.set('cursorMark', mark);
      mark = (await read(url, page, { authorization }, dispatcher)).nextCursorMark;
    }
  }
  let rows = 0;
  for (const write of writes) {
    await read(
      new URL(write.path, qradar.url),
      write,
      { SEC: qradar.token, Version: '20.0' },
      dispatcher,
    );
    if (write.method === 'PATCH') rows += count(write.body);
  }
  await dispatcher.close();
  return rows;
}

const isWrite = (method: string, path: string) =>
  method === 'PATCH' || (method === 'POST' && path.includes('/reference_data_collections/sets'));

/** Rows of a body, counted without parsing it. */
const count = (body: string) => body.split('"collection_id"').length - 1;

export async function login(
  { url, clientId, clientSecret = '' }: Settings['threatq'],
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
