import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { onTestFinished } from 'vitest';
import {
  createClock,
  startThreatconnectSimulator,
  type ThreatconnectOptions,
  type ThreatconnectSimulator,
} from '../../src/index.ts';
import type { Answered as AnyAnswered } from '../ask.ts';

/** 2026-01-02 12:00:00 UTC. */
export const NOW_MS: number = Date.UTC(2026, 0, 2, 12);
export const NOW = '2026-01-02T12:00:00Z';
export const OWN = 'Example Organization';

export interface Asked {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Whose signature; the first user's unless it says otherwise. */
  readonly as?: Signer;
  /** Instead of a signature. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Signer {
  readonly accessId: string;
  readonly secretKey: string;
}

export type Answered = Omit<AnyAnswered, 'headers'>;

export interface TestInstance extends ThreatconnectSimulator {
  /** `path` is below the base path and sent as it is. Signed. */
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** A v3 list by TQL. */
  find(tql: string, query?: Readonly<Record<string, string>>): Promise<Answered>;
}

/** An instance on a clock that stands still; it is closed when the test ends. */
export async function openInstance(options: ThreatconnectOptions = {}): Promise<TestInstance> {
  const simulator = await startThreatconnectSimulator({ clock: createClock(NOW_MS), ...options });
  onTestFinished(() => simulator.close());
  const ask: TestInstance['ask'] = (path, asked = {}) => {
    const query = new URLSearchParams(asked.query).toString().replaceAll('+', '%20');
    const target = `${options.basePath ?? '/api'}${path}${query === '' ? '' : `?${query}`}`;
    return send(simulator, target, asked);
  };
  const find: TestInstance['find'] = (tql, query = {}) =>
    ask('/v3/indicators', { query: { ...query, tql } });
  return { ...simulator, ask, find };
}

/** This file's own reading of the signature, independent of the simulator's. */
export function sign(
  { accessId, secretKey }: Signer,
  signed: { readonly target: string; readonly method: string; readonly timestamp: string },
): Record<string, string> {
  const text = [signed.target, signed.method, signed.timestamp].join(':');
  const signature = createHmac('sha256', Buffer.from(secretKey, 'utf8')).update(text, 'utf8');
  return {
    authorization: `TC ${accessId}:${signature.digest('base64')}`,
    timestamp: signed.timestamp,
  };
}

/** `target` as it is, over a bare socket client that rewrites nothing. */
export async function send(
  simulator: ThreatconnectSimulator,
  target: string,
  asked: Asked = {},
): Promise<Answered> {
  const body = asked.json === undefined ? asked.text : JSON.stringify(asked.json);
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const timestamp = String(Math.floor(simulator.clock.now() / 1000));
  const headers = asked.headers ?? sign(asked.as ?? simulator, { target, method, timestamp });
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const { url, caPem: ca } = simulator;
  const start = ca === undefined ? request : tlsRequest;
  const options = { method, headers, path: target, ...(ca === undefined ? {} : { ca }) };
  const outgoing = start(url, options, (incoming) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', reject);
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const isJson = incoming.headers['content-type']?.startsWith('application/json') === true;
      resolve({
        status: incoming.statusCode ?? 0,
        body: isJson ? JSON.parse(text) : undefined,
        text,
      });
    });
  });
  outgoing.on('error', reject);
  outgoing.end(body);
  return await promise;
}

export const failure = (message: string): object => ({ status: 'Failure', message });

export const error = (errCode: string, message: string): object => ({
  errCode,
  message,
  status: 'Error',
});

export const texts = {
  notFound: 'The requested resource was not found',
  ownerNotFound: 'The requested owner was not found',
  badRequest: 'The request was not properly formed',
  excluded: 'This indicator is contained on a system-wide exclusion list.',
  '0x1001': 'An unspecified issue exists with your request. Check your request and try again.',
  '0x1002': 'You are not authorized to perform the requested operation.',
  '0x1003': 'You do not have permission to perform the requested operation.',
  '0x1004': 'The requested item(s) were not found.',
  '0x1005': 'This operation is not supported.',
  '0x1006': 'An item already exists with the same unique information.',
  '0x2001': 'Syntax error(s) found with your TQL query. Check your query and try again.',
  '0x2003': 'Your request was missing required data and could not be processed.',
  '0x2005': 'The request does not match the expected format.',
} as const;
