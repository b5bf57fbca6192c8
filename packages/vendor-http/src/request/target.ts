import type { VendorCall } from '../vendor-call.ts';

type Query = VendorCall<never>['query'];

/** Where a request goes below the client's origin; `refused` says why it must not be sent. */
export type Target = { readonly path: string } | { readonly refused: string };

const NOT_ENCODED = /[^\u0021-\u007e]|#/;
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * Base and path put together without any change to the path's encoding, since QRadar wants some segments encoded twice.
 * A full URL (a next link) must be of the client's own origin.
 */
export function toTarget(base: URL, path: string, query?: Query): Target {
  const local = isLocal(path) ? base.pathname.replace(/\/+$/, '') + path : fromLink(base, path);
  if (typeof local !== 'string') return local;
  if (NOT_ENCODED.test(local)) return { refused: 'the path holds characters that are not encoded' };
  const [plain = ''] = local.split('?', 1);
  if (plain.split('/').some((segment) => DOTS.test(segment))) {
    return { refused: 'the path has a segment of dots, which servers take for another path' };
  }
  return { path: withQuery(local, query) };
}

/** What a message may show of a path: neither query nor origin. */
export function withoutQuery(path: string): string {
  const [plain = ''] = path.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?/i, '').split(/[?#]/, 1);
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

const isLocal = (path: string): boolean => /^\/(?![/\\])/.test(path);

function fromLink(base: URL, link: string): string | { readonly refused: string } {
  const url = URL.parse(link, base.href);
  if (url === null || (!/^[a-z][a-z\d+.-]*:/i.test(link) && !/^[/\\]/.test(link))) {
    return { refused: 'the path does not begin with /' };
  }
  if (url.origin !== base.origin || url.origin === 'null') {
    return { refused: 'the link leads to another server and is not followed' };
  }
  if (url.username !== '' || url.password !== '') {
    return { refused: 'the link holds credentials and is not followed' };
  }
  return url.pathname + url.search;
}

function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encoded(name)}=${encoded(String(value))}`],
  );
  if (pairs.length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** `encodeURIComponent` throws at half a surrogate pair, which recorded indicator values do hold. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
