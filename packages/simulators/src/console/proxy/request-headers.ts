import type { ConsoleSession, ConsoleWorld } from '../console-world.ts';
import { readCookies } from '../session/cookies.ts';

/** Meant for the next hop alone (RFC 9110 §7.6.1); without them no websocket comes about. */
export const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const userHeaders = ['qradar-user', 'qradar-user-role', 'qradar-security-profile'];

interface Sent {
  readonly request: Request;
  readonly base: URL;
  readonly session: ConsoleSession | undefined;
  readonly bytes: number;
}

/** What an app sees of a browser's headers, and what the proxy adds (§5.2). */
export function appHeaders(
  { request, base, session, bytes }: Sent,
  { behaviour, url }: ConsoleWorld,
): Record<string, string> {
  const sent = [...request.headers].filter(([name]) => !hopByHop.has(name));
  const headers = new Map(sent);
  if (behaviour.forgedHeaders === 'dropped')
    for (const name of ['x-console-host', ...userHeaders]) headers.delete(name);
  const usedHost = headers.get('host') ?? url.host;
  headers.set('host', behaviour.hostHeader === 'app' ? base.host : usedHost);
  if (behaviour.cookiesToApp === 'qradar-only') keepQradarCookies(headers);
  if (behaviour.consoleHostHeader !== 'absent')
    headers.set(
      'x-console-host',
      behaviour.consoleHostHeader === 'as-used' ? usedHost : 'renamed.example.com',
    );
  if (session !== undefined) addUser(headers, session, behaviour.userHeaders);
  headers.delete('content-length');
  if (bytes > 0) headers.set('content-length', String(bytes));
  return Object.fromEntries(headers);
}

function addUser(
  headers: Map<string, string>,
  { user }: ConsoleSession,
  hasUserHeaders: boolean,
): void {
  headers.set('accept-language', 'en');
  if (!hasUserHeaders) return;
  headers.set('qradar-user', user.name);
  headers.set('qradar-user-role', user.role);
  headers.set('qradar-security-profile', 'Admin');
}

function keepQradarCookies(headers: Map<string, string>): void {
  const cookies = [...readCookies(headers.get('cookie') ?? null)];
  const kept = cookies.filter(([name]) => name === 'SEC' || name === 'QRadarCSRF');
  headers.set('cookie', kept.map(([name, value]) => `${name}=${value}`).join('; '));
}
