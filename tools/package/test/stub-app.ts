import { createServer } from 'node:http';
import { ROUTES } from '@intelbridge/app-shell';
import { onTestFinished } from 'vitest';

/** What a route answers to a query. */
export type Answer = (query: URLSearchParams) => {
  readonly status?: number;
  readonly body: string;
};

const json = (value: unknown) => ({ body: JSON.stringify(value) });

const SOUND: readonly (readonly [prefix: string, Answer])[] = [
  ['/actions/enrich', () => json({ app_id: '1001', ids: [] })],
  [
    '/actions/',
    (query) =>
      json({ app_id: '1001', path: `pages/x?${query.toString()}`, name: 'x', width: 1, height: 1 }),
  ],
  ['/hover/', () => json({ key: 'x', label: 'x', value: 'nothing known' })],
  ['/dashboard/', () => json({ id: 'x', title: 'x', HTML: '<p>x</p>' })],
];

/** Answers what the app answers to QRadar's pages, but where the test wants another answer. */
export async function startStubApp(other: Readonly<Record<string, Answer>> = {}): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://app');
    const isRoute = ROUTES.some((route) => route.rest !== undefined && route.url === pathname);
    const sound = SOUND.find(([prefix]) => pathname.startsWith(prefix))?.[1];
    const { status = 200, body } = (isRoute ? (other[pathname] ?? sound) : undefined)?.(
      searchParams,
    ) ?? { status: 404, body: '' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
