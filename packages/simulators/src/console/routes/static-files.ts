import { readFile } from 'node:fs/promises';

// Seen from `src` and from `dist` alike.
const FOLDER = new URL('../../../static/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** One of the console's own style sheets and scripts. */
export async function staticFile(name: string): Promise<Response> {
  const found = /^(?:css|js)\/[a-z-]+\.(css|js)$/.exec(name);
  const type = types[found?.[1] ?? ''];
  if (type === undefined) return new Response('Not Found', { status: 404 });
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  return new Response(await readFile(new URL(name, FOLDER)), { headers });
}
