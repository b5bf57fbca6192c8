import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { listening, stopped } from './serve.ts';

export interface RunningProxy {
  readonly url: URL;
  /** What was asked for: `CONNECT host:port` or `GET http://…`. */
  readonly asked: string[];
}

export interface ProxyRules {
  /** `user:password` that it wants. */
  readonly login?: string;
  /** Answer to every CONNECT in place of a tunnel. */
  readonly answer?: number;
  /** Where every tunnel ends, whatever host was asked for. */
  readonly leadsTo?: URL;
}

/** A forward proxy on loopback: tunnels for https, whole URLs for http. */
export async function startProxy({
  login,
  answer,
  leadsTo,
}: ProxyRules = {}): Promise<RunningProxy> {
  const asked: string[] = [];
  const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`;
  const isAllowed = (given: string | undefined) => wanted === undefined || given === wanted;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (!isAllowed(request.headers['proxy-authorization'])) {
      response.writeHead(407).end();
      return;
    }
    const { method } = request;
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onward = forward(request.url ?? '', { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    const refusal = isAllowed(request.headers['proxy-authorization']) ? answer : 407;
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const [host, port] = (leadsTo?.host ?? request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  const url = await listening(server);
  onTestFinished(() => stopped(server));
  return { url, asked };
}
