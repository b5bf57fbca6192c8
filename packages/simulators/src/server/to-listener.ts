import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RequestHandler } from 'msw';
import { getResponse } from 'msw/utils/get-response';
import { type FaultContext, type Reply, replyUnderFaults } from './apply-faults.ts';
import type { Faults } from './faults.ts';
import { type Received, receive, toRequest } from './node-request.ts';
import { NotSimulated } from './not-simulated.ts';
import type { RequestCounts } from './request-counts.ts';
import { sendHalf, sendResponse } from './send-response.ts';

export interface Served {
  readonly handlers: RequestHandler[];
  readonly control: RequestHandler[];
  readonly counts: RequestCounts;
  readonly faults: Faults;
  readonly faultContext: FaultContext;
}

const CONTROL = /^(?:https?:\/\/[^/]*)?\/_control\//;

/** Answers each request of a node server from msw handlers. */
export const toListener =
  (served: Served): RequestListener =>
  (incoming, outgoing) => {
    answer(served, incoming, outgoing).catch(() => outgoing.destroy());
  };

async function answer(
  served: Served,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (CONTROL.test(incoming.url ?? '')) {
    const received = await receive(incoming, originOf(incoming));
    await sendResponse(outgoing, await handle(served.control, received));
    return;
  }
  const end = served.counts.begin();
  outgoing.once('close', end);
  try {
    await answerVendor(served, incoming, outgoing);
  } finally {
    end();
  }
}

async function answerVendor(
  served: Served,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const received = await receive(incoming, originOf(incoming));
  const { method, url, target, body } = received;
  served.counts.received(method, url.pathname, body.byteLength);
  const fired = served.faults.take(method, target);
  const reply = await replyUnderFaults(fired, served.faultContext, () =>
    handle(served.handlers, received),
  );
  await send(reply, incoming, outgoing, served.counts);
}

const originOf = ({ headers }: IncomingMessage): string => `http://${headers.host ?? '127.0.0.1'}`;

/** A handler that throws is a mistake of the simulator, and says so instead of passing for the vendor. */
async function handle(handlers: RequestHandler[], received: Received): Promise<Response> {
  try {
    const response = await getResponse(handlers, toRequest(received));
    return (
      response ?? explain(501, `No simulated route for ${received.method} ${received.url.pathname}`)
    );
  } catch (error) {
    if (error instanceof NotSimulated) return explain(501, `Not simulated: ${error.message}`);
    return explain(
      500,
      `The simulator failed: ${error instanceof Error ? error.stack : String(error)}`,
    );
  }
}

const explain = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain' } });

async function send(
  reply: Reply,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  counts: RequestCounts,
): Promise<void> {
  if (reply.way === 'reset' || reply.response.type === 'error') {
    incoming.socket.resetAndDestroy();
    return;
  }
  const { response, way } = reply;
  const bytes = await (way === 'half' ? sendHalf : sendResponse)(outgoing, response);
  counts.answered(response.status, bytes);
}
