import { setTimeout as pause } from 'node:timers/promises';
import type { Grant, Principal } from '../auth/tokens.ts';
import { isObject, type JsonObject } from '../http/params.ts';
import { refusal } from '../http/refusal.ts';
import { json } from '../http/reply.ts';
import { type OpenCall, openRoute, type Route, route } from '../http/route.ts';
import type { ThreatqWorld } from '../world.ts';

const badLogin = () => refusal(400, 'User credentials are not valid.');

/** Lifetimes that were seen: a user's in the vendor's document, a client's in a recording. */
const userSeconds = 3599;
const clientSeconds = 172_799;

/** The four ways a login may be written, read alike: query, JSON and form fields together. */
async function loginFields({ request, query }: OpenCall): Promise<JsonObject> {
  const text = await request.text();
  const fromQuery = Object.fromEntries(query);
  if (request.headers.get('content-type')?.includes('application/x-www-form-urlencoded') === true)
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(text)) };
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return isObject(body) ? { ...fromQuery, ...body } : fromQuery;
  } catch {
    return fromQuery;
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

function passwordUser(fields: JsonObject, { accounts }: ThreatqWorld): Principal | undefined {
  const isRight =
    fields['client_id'] === accounts.publicClientId &&
    fields['email'] === accounts.email &&
    fields['password'] === accounts.password;
  return isRight ? { kind: 'user', id: accounts.email } : undefined;
}

function certificateUser(fields: JsonObject, world: ThreatqWorld): Principal | undefined {
  const isRight =
    world.behaviour.certificateLogin && fields['client_id'] === world.accounts.publicClientId;
  return isRight ? { kind: 'user', id: world.accounts.email } : undefined;
}

/** A used-up refresh token is gone. Basic, where it is sent, has to be right. */
function refreshed(fields: JsonObject, { request, world }: OpenCall): Principal | undefined {
  if (!world.behaviour.refreshWorks) return undefined;
  if (basicOf(request) !== undefined && privateClient(request, world) === undefined)
    return undefined;
  const principal = world.tokens.redeem(String(fields['refresh_token']));
  if (principal !== undefined) world.logins.refreshed += 1;
  return principal;
}

function principalOf(fields: JsonObject, call: OpenCall): Principal | undefined {
  switch (fields['grant_type']) {
    case 'password':
      return passwordUser(fields, call.world);
    case 'client_credentials':
      return privateClient(call.request, call.world);
    case 'refresh_token':
      return refreshed(fields, call);
    case 'ssl_certificate':
      return certificateUser(fields, call.world);
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
    world.tokens.revoke(request.headers.get('authorization')?.split(/\s+/)[1] ?? '');
    return json('OK');
  }),
  openRoute('get', '/assets/js/config.js', configScript),
];
