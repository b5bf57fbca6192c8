import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser sent this from a page of the console's own origin. What a script of another site cannot forge decides: the
 * browser's own word where it gives one, else the origin against the address that the browser used. A request without both
 * is not of a browser's page, and its token decides.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined) return true;
  const host = URL.parse(origin)?.host;
  if (host === undefined || host === '') return false;
  return hostsAskedFor(headers).includes(host);
}

/** QRadar's proxy says which host the browser used (app framework dossier §5.2); without the proxy it is `Host`. */
function hostsAskedFor(headers: IncomingHttpHeaders): readonly string[] {
  const given = [headers['x-console-host'], headers.host];
  return given.flatMap((host) => (typeof host === 'string' ? hostOf(host) : []));
}

/** Without the port where it is the one that goes without saying, as in an origin. */
function hostOf(host: string): readonly string[] {
  const text = host.trim().toLowerCase();
  return [text, text.replace(/:443$/, '')];
}
