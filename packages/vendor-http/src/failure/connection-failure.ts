import type { ConnectionProblem, VendorErrorKind } from '@intelbridge/core';
import { certificateProblem } from './certificate-problem.ts';

/** Between whom the connection failed, as host and port. */
export interface Ends {
  readonly host: string;
  readonly proxy: string | undefined;
}

export interface ConnectionFailure {
  readonly kind: VendorErrorKind;
  readonly sentence: string;
  /** Undefined where it is none of the connection. */
  readonly problem: ConnectionProblem | undefined;
}

type Wording = (host: string) => string;

const NO_ROUTE: Wording = (host) => `${host} cannot be reached from here`;
const NO_NAME: Wording = (host) => `the name of ${host} cannot be resolved; check the URL and DNS`;
const TOO_SLOW: Wording = (host) => `${host} did not take the connection in time`;
const CLOSED: Wording = (host) => `${host} closed the connection`;

const UNAVAILABLE: Readonly<Record<string, Wording>> = {
  ECONNREFUSED: (host) => `${host} refused the connection`,
  ENOTFOUND: NO_NAME,
  EAI_AGAIN: NO_NAME,
  EAI_NODATA: NO_NAME,
  EHOSTUNREACH: NO_ROUTE,
  EHOSTDOWN: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  ENETDOWN: NO_ROUTE,
  EADDRNOTAVAIL: NO_ROUTE,
  ETIMEDOUT: TOO_SLOW,
  UND_ERR_CONNECT_TIMEOUT: TOO_SLOW,
  UND_ERR_HEADERS_TIMEOUT: TOO_SLOW,
  ECONNRESET: CLOSED,
  ECONNABORTED: CLOSED,
  EPIPE: CLOSED,
  UND_ERR_SOCKET: CLOSED,
  UND_ERR_PRX_CONN: CLOSED,
  UND_ERR_DESTROYED: () => 'the connection was closed on this side',
  UND_ERR_CLOSED: () => 'the connection was closed on this side',
};

/** undici's parser errors bear no code in part (8.12), so their name stands in for it. */
const NO_HTTP = /^(?:HPE_|HTTPParserError$|UND_ERR_HEADERS_OVERFLOW$)/;

/** undici tells a proxy's answer to CONNECT, and 407 to a plain request, only in words (8.12). */
const PROXY_ANSWER = /Proxy response \((\d{3})\)|Proxy Authentication Required \((407)\)/;

/** What went wrong before or while a reply came in; `undefined` for an error of another kind, which is a bug. */
export function toConnectionFailure(error: unknown, ends: Ends): ConnectionFailure | undefined {
  const chain = withCauses(error);
  for (const { message } of chain) {
    const answer = PROXY_ANSWER.exec(message);
    if (answer !== null) return proxyRefusal(Number(answer[1] ?? answer[2]), ends);
  }
  for (const { code } of chain) {
    const failure = fromCode(code, ends);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function fromCode(code: string, { host, proxy }: Ends): ConnectionFailure | undefined {
  const certificate = certificateProblem(code, code === 'UND_ERR_PRX_TLS' ? `${proxy}` : host);
  if (certificate !== undefined) {
    return { kind: 'config', sentence: certificate, problem: 'certificate' };
  }
  const wording = UNAVAILABLE[code];
  if (wording !== undefined) return unavailable(wording, host, proxy);
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return {
      kind: 'config',
      sentence: `${host} does not speak TLS as we do; check http or https and the port`,
      problem: 'other protocol',
    };
  }
  if (code === 'UND_ERR_INVALID_ARG') {
    const sentence = 'a credential holds characters that HTTP cannot carry';
    return { kind: 'config', sentence, problem: undefined };
  }
  if (NO_HTTP.test(code)) {
    const sentence = `${host} did not answer in HTTP`;
    return { kind: 'protocol', sentence, problem: 'other protocol' };
  }
  return undefined;
}

function unavailable(wording: Wording, host: string, proxy: string | undefined): ConnectionFailure {
  if (proxy !== undefined) {
    const sentence = wording(`the proxy ${proxy}`);
    return { kind: 'unavailable', sentence, problem: 'proxy unreachable' };
  }
  const problem = wording === NO_NAME ? 'unknown host' : 'unreachable';
  return { kind: 'unavailable', sentence: wording(host), problem };
}

function proxyRefusal(status: number, { host, proxy }: Ends): ConnectionFailure {
  const name = `the proxy ${proxy ?? ''}`.trimEnd();
  const problem = 'proxy';
  if (status === 407) {
    return { kind: 'config', sentence: `${name} refused its user name or password`, problem };
  }
  return status < 500
    ? {
        kind: 'config',
        sentence: `${name} does not allow connections to ${host} (${status})`,
        problem,
      }
    : {
        kind: 'unavailable',
        sentence: `${name} could not reach ${host} (${status})`,
        problem: 'unreachable',
      };
}

interface Link {
  readonly message: string;
  readonly code: string;
}

/** The error and what caused it, outermost first; of several addresses tried, each. */
function withCauses(error: unknown, depth = 0): readonly Link[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [
    { message: error.message, code },
    ...[...parts, error.cause].flatMap((each) => withCauses(each, depth + 1)),
  ];
}
