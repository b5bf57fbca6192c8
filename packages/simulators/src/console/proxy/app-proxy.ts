import { IncomingMessage } from 'node:http';
import type { ConsoleWorld } from '../console-world.ts';
import { refusal } from './admit.ts';
import { AppTimeout, buffered, type Forwarded, forward, streamed } from './forward.ts';
import { plainReply } from './plain-reply.ts';
import { type PluginTarget, pluginTarget } from './plugin-path.ts';
import { replyHeaders } from './reply-headers.ts';
import { appHeaders } from './request-headers.ts';

/** Bytes of a body that are written down. */
const KEPT_BODY = 65_536;

/** Hands a request below `/console/plugins/` to its app, without the prefix. */
export async function answerFromApp(request: Request, world: ConsoleWorld): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const target = pluginTarget(`${pathname}${search}`, world.apps);
  if (target === undefined) return plainReply(404, 'Not Found');
  const session = world.sessionOf(request.headers);
  const refused = refusal(request, target, session, world);
  if (refused !== undefined) return refused;
  if (target.base === undefined || target.app.status !== 'RUNNING')
    return plainReply(503, 'Service Unavailable');
  const { behaviour } = world;
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.byteLength > behaviour.maxProxyBodyBytes) return plainReply(413, 'Payload Too Large');
  const { base } = target;
  const bytes = body.byteLength;
  return ask(target, world, {
    base,
    body,
    method: request.method,
    target: target.rest,
    headers: appHeaders({ request, base, session, bytes }, world),
    timeoutMs: behaviour.proxyTimeoutMs,
  });
}

async function ask(
  target: PluginTarget,
  { behaviour, requests }: ConsoleWorld,
  request: Forwarded,
): Promise<Response> {
  const record = (status: number | undefined) =>
    requests.add({
      appId: target.app.id,
      kind: 'proxy',
      method: request.method,
      target: request.target,
      headers: request.headers,
      body: Buffer.from(request.body).toString('utf8', 0, KEPT_BODY),
      status,
    });
  const incoming = await forward(request).catch((error: unknown) => error);
  record(incoming instanceof IncomingMessage ? incoming.statusCode : undefined);
  if (!(incoming instanceof IncomingMessage)) return failure(incoming);
  const headers = replyHeaders(incoming, target, behaviour);
  try {
    return await (behaviour.replies === 'streamed' ? streamed : buffered)(incoming, headers);
  } catch {
    return plainReply(504, 'Gateway Timeout');
  }
}

const failure = (error: unknown): Response =>
  error instanceof AppTimeout ? plainReply(504, 'Gateway Timeout') : plainReply(502, 'Bad Gateway');
