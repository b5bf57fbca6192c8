import type { ConsoleWorld } from '../console-world.ts';
import { answerFromApp } from '../proxy/app-proxy.ts';
import { plainReply } from '../proxy/plain-reply.ts';

/** Where pages send REST calls of apps when the console makes them itself (dossier §13, 6). */
export const DISPATCHER = '/console/do/core/restMethod';

const kept = ['cookie', 'host', 'content-type'];

/** Makes a page's call of an app: of the browser's headers only the cookies go along. */
export async function dispatch(request: Request, world: ConsoleWorld): Promise<Response> {
  const { origin, searchParams } = new URL(request.url);
  const target = searchParams.get('url') ?? '';
  if (!target.startsWith('/console/plugins/')) return plainReply(400, 'Bad Request');
  const headers = kept.flatMap((name): [string, string][] => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const body = await request.arrayBuffer();
  return answerFromApp(
    new Request(new URL(target, origin), {
      method: request.method,
      headers,
      ...(body.byteLength > 0 && { body }),
    }),
    world,
  );
}
