import type { IncomingMessage } from 'node:http';
import { proxyPath } from '../apps/installed-app.ts';
import type { PluginTarget } from './plugin-path.ts';
import type { ProxyBehaviour } from './proxy-behaviour.ts';
import { hopByHop } from './request-headers.ts';

/** What a browser sees of an app's headers. */
export function replyHeaders(
  { rawHeaders }: IncomingMessage,
  { app, service, base }: PluginTarget,
  behaviour: ProxyBehaviour,
): Headers {
  const headers = new Headers();
  const prefix = proxyPath(app.id, service);
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    if (hopByHop.has(name) || name === 'content-length') continue;
    if (name === 'set-cookie') addCookie(headers, value, prefix, behaviour);
    else if (name === 'location') headers.set(name, locationOf(value, prefix, base, behaviour));
    else headers.append(name, value);
  }
  for (const [name, value] of Object.entries(behaviour.addedReplyHeaders)) headers.set(name, value);
  return headers;
}

function addCookie(
  headers: Headers,
  cookie: string,
  prefix: string,
  { setCookie }: ProxyBehaviour,
): void {
  if (setCookie === 'dropped') return;
  const parts = cookie.split(';').filter((part) => !/^\s*path=/i.test(part));
  headers.append(
    'set-cookie',
    setCookie === 'as-sent' ? cookie : [...parts, ` Path=${prefix}`].join(';'),
  );
}

function locationOf(
  location: string,
  prefix: string,
  base: URL | undefined,
  { redirects }: ProxyBehaviour,
): string {
  if (redirects === 'as-sent') return location;
  const path =
    base !== undefined && location.startsWith(`${base.origin}/`)
      ? location.slice(base.origin.length)
      : location;
  return path.startsWith('/') && !path.startsWith('//') ? `${prefix}${path}` : path;
}
