import { setTimeout as pause } from 'node:timers/promises';
import type { Grant, Principal } from '../auth/tokens.ts';
import { isObject, type JsonObject } from '../http/params.ts';
import { refusal } from '../http/refusal.ts';
import { json } from '../http/reply.ts';
import { bearerOf, type OpenCall, openRoute, type Route, route } from '../http/route.ts';
import type { ThreatqWorld } from '../world.ts';

const badLogin = () => refusal(400, 'User credentials are not valid.');

/** Lifetimes that were seen: a user's in the vendor's document, a client's in a recording. */
const userSeconds = 3599;
const clientSeconds = 172_799;

/** What a login says, place by place. */
interface LoginFields {
  readonly query: JsonObject;
  readonly body: JsonObject;
  /** The four ways a login may be written are read alike: query, JSON and form fields together. */
  readonly all: JsonObject;
}

async function loginFields({ request, query }: OpenCall): Promise<LoginFields> {
  const body = bodyFields(await request.text(), request.headers.get('content-type') ?? '');
  const inQuery = Object.fromEntries(query);
  return { query: inQuery, body, all: { ...inQuery, ...body } };
}

function bodyFields(text: string, contentType: string): JsonObject {
  if (contentType.includes('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

function basicOf(request: Request): readonly [id: string, secret: string] | undefined {
  const coded = /^basic\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (coded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(coded, 'base64').toString().split(':');
  return [id, secret.join(':')];
}

function privateClient(request: Request, { accounts }: ThreatqWorld): Principal | undefined {
  const [id, secret] = basicOf(request) ?? [];
  if (id !== accounts.clientId || secret !== accounts.clientSecret) return undefined;
  return { kind: 'client', id };
}

/** The name and password of a user are in the body of every form. */
function passwordUser(
  { query, body, all }: LoginFields,
  { accounts, behaviour }: ThreatqWorld,
): Principal | undefined {
  const grant = { query, body, either: all }[behaviour.passwordGrantIn];
  const isRight =
    grant['grant_type'] === 'password' &&
    grant['client_id'] === accounts.publicClientId &&
    body['email'] === accounts.email &&
    body['password'] === accounts.password;
  return isRight ? { kind: 'user', id: accounts.email } : undefined;
}

function certificateUser(fields: JsonObject, world: ThreatqWorld): Principal | undefined {
  const isRight =
    world.behaviour.certificateLogin && fields['client_id'] === world.accounts.publicClientId;
  return isRight ? { kind: 'user', id: world.accounts.email } : undefined;
}

/** A refresh that is refused for where it came from leaves its token as it is; a token that was taken is used up. */
function refreshed({ query, body, all }: LoginFields, call: OpenCall): Principal | undefined {
  const { tokens, behaviour, logins } = call.world;
  if (!behaviour.refreshWorks) return undefined;
  const places = { query, body, either: all };
  const token = String(places[behaviour.refreshIn]['refresh_token']);
  const principal = tokens.refreshHolder(token);
  if (principal === undefined || !isProven(principal, call)) return undefined;
  tokens.useUp(token);
  logins.refreshed += 1;
  return principal;
}

/** Basic, where it is sent, has to be right in any case. */
function isProven({ kind, id }: Principal, { request, world }: OpenCall): boolean {
  if (basicOf(request) !== undefined) return privateClient(request, world)?.id === id;
  if (world.behaviour.refreshAuthorization === 'optional') return true;
  const old = bearerOf(request);
  return kind === 'user' && old !== undefined && world.tokens.issuedTo(old)?.id === id;
}

function principalOf(fields: LoginFields, call: OpenCall): Principal | undefined {
  switch (fields.all['grant_type']) {
    case 'password':
      return passwordUser(fields, call.world);
    case 'client_credentials':
      return privateClient(call.request, call.world);
    case 'refresh_token':
      return refreshed(fields, call);
    case 'ssl_certificate':
      return certificateUser(fields.all, call.world);
    default:
      throw refusal(400, 'The grant type is missing or not supported.');
  }
}

const tokenReply = ({ accessToken, refreshToken, lifetimeSeconds, principal }: Grant) =>
  json({
    access_token: accessToken,
    token_type: principal.kind === 'user' ? 'bearer' : 'Bearer',
    expires_in: lifetimeSeconds,
    refresh_token: refreshToken,
  });

async function logIn(call: OpenCall): Promise<Response> {
  const { world } = call;
  const { loginDelayMs, tokenLifetimeSeconds, refreshLifetimeSeconds } = world.behaviour;
  world.logins.begin();
  try {
    const fields = await loginFields(call);
    if (loginDelayMs > 0) await pause(loginDelayMs);
    const principal = principalOf(fields, call);
    if (principal === undefined) throw badLogin();
    const usual = principal.kind === 'user' ? userSeconds : clientSeconds;
    const accessSeconds = tokenLifetimeSeconds ?? usual;
    const lifetimes = { accessSeconds, refreshSeconds: refreshLifetimeSeconds };
    return tokenReply(world.tokens.issue(principal, lifetimes));
  } catch (error) {
    world.logins.refused += 1;
    throw error;
  } finally {
    world.logins.end();
  }
}

/** The script that carries the public client id. Clients cut the id out by position: 12 after `ClientId`, 38 before the end. */
function configScript({ world }: OpenCall): Response {
  const start = `angular.module('config', []).constant('ClientId', '`;
  const end = `').constant('ApiPath', '/api/v1/now');`;
  return new Response(`${start}${world.accounts.publicClientId}${end}`, {
    headers: { 'content-type': 'application/javascript' },
  });
}

export const loginRoutes: readonly Route[] = [
  openRoute('post', '/api/token', logIn),
  route('get', '/api/logout', ({ request, world }) => {
    world.tokens.revoke(bearerOf(request) ?? '');
    return json('OK');
  }),
  openRoute('get', '/assets/js/config.js', configScript),
];
