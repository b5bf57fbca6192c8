import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Sends a fetch response and says how many bytes its body had. The last chunk ends it, so that who has all of it is not in flight. */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<number> {
  writeHead(outgoing, response, undefined);
  let bytes = 0;
  let last: Uint8Array | undefined;
  if (response.body !== null) {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (last !== undefined && !outgoing.write(last)) await once(outgoing, 'drain');
      last = chunk;
    }
  }
  outgoing.end(last);
  return bytes;
}

/** Announces the whole body, sends the first half and drops the connection. */
export async function sendHalf(outgoing: ServerResponse, response: Response): Promise<number> {
  const body = new Uint8Array(await response.arrayBuffer());
  const half = body.subarray(0, Math.floor(body.byteLength / 2));
  writeHead(outgoing, response, body.byteLength);
  await new Promise<void>((resolve) => {
    outgoing.write(half, () => resolve());
  });
  outgoing.destroy();
  return half.byteLength;
}

function writeHead(outgoing: ServerResponse, response: Response, length: number | undefined): void {
  const headers = Object.fromEntries(response.headers);
  if (length !== undefined) headers['content-length'] = String(length);
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(
    response.status,
    cookies.length > 0 ? { ...headers, 'set-cookie': cookies } : headers,
  );
}
