import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { HttpResponse } from 'msw';
import type { CrowdSecBehaviour } from '../options.ts';
import type { Refusal } from './refusal.ts';
import { type Wire, wireJson } from './wire-json.ts';

type Delivery = Pick<CrowdSecBehaviour, 'nonAscii' | 'gzip' | 'dripMs' | 'errorDetails'>;

const jsonHeaders = { 'content-type': 'application/json' };

export const jsonReply = (value: Wire, { nonAscii }: Delivery, status = 200): Response =>
  new HttpResponse(wireJson(value, nonAscii), { status, headers: jsonHeaders });

/** `{"message": …}`, and `errors` when that is switched on and there is something to say. */
export function refusalReply({ status, message, details }: Refusal, delivery: Delivery): Response {
  const more = delivery.errorDetails && details !== undefined ? { errors: details } : {};
  return jsonReply({ message, ...more }, delivery, status);
}

/** The reply as it leaves: packed and in pieces, when that is switched on. */
export async function deliver(
  response: Response,
  request: Request,
  { gzip, dripMs }: Delivery,
): Promise<Response> {
  const accepted = request.headers.get('accept-encoding')?.includes('gzip') === true;
  const packed = gzip === 'always' || (gzip === 'accepted' && accepted);
  if (!packed && dripMs === 0) return response;
  const { status, headers: before } = response;
  const headers = new Headers(before);
  if (packed) headers.set('content-encoding', 'gzip');
  const plain = new Uint8Array(await response.arrayBuffer());
  const body = packed ? new Uint8Array(gzipSync(plain)) : plain;
  return new HttpResponse(dripMs === 0 ? body : drip(body, dripMs), { status, headers });
}

const PIECES = 8;

function drip(body: Uint8Array, pauseMs: number): ReadableStream<Uint8Array> {
  const length = Math.max(1, Math.ceil(body.byteLength / PIECES));
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at > 0) await wait(pauseMs);
      if (at >= body.byteLength) {
        controller.close();
        return;
      }
      controller.enqueue(body.subarray(at, at + length));
      at += length;
    },
  });
}
