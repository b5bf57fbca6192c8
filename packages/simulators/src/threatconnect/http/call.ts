import type { ApiUser } from '../auth/users.ts';
import type { ThreatconnectWorld } from '../world.ts';
import type { JsonObject } from './json-object.ts';
import type { Answer, ApiVersion } from './reply.ts';

/** One call whose caller is known. */
export interface Call {
  readonly world: ThreatconnectWorld;
  readonly user: ApiUser;
  readonly version: ApiVersion;
  /** Path parameters, decoded once. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  /** `https://host` as the client wrote it. */
  readonly origin: string;
  /** Path and query exactly as sent. */
  readonly target: string;
}

export interface Route {
  readonly version: ApiVersion;
  readonly method: string;
  /** Below `/v2` or `/v3`; parameters begin with a colon. */
  readonly path: string;
  /** Platform version it came with. */
  readonly since: string;
  readonly answer: (call: Call) => Answer;
}

type Answering = Route['answer'];

export const v2 = (method: string, path: string, answer: Answering): Route => ({
  version: 2,
  method,
  path,
  answer,
  since: '6.0',
});

/** v3 has threat intelligence since 6.4 (dossier §1.2). */
export const v3 = (method: string, path: string, answer: Answering, since = '6.4'): Route => ({
  version: 3,
  method,
  path,
  answer,
  since,
});

export const param = ({ params }: Call, name: string): string => params[name] ?? '';

/** A query parameter whatever the case of its name; the documentation writes `owner` and `Owner`. */
export function queryValue({ query }: Pick<Call, 'query'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of query) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

export const isTrue = (call: Pick<Call, 'query'>, name: string): boolean =>
  queryValue(call, name)?.toLowerCase() === 'true';
