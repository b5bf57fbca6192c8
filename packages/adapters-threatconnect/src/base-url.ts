import { readAddress } from '@intelbridge/vendor-http';

/** Where paths of the API and pages of the user interface begin; people paste either. */
const INSIDE = /^(?:v[23]|auth|index\.x?html)$/i;
/** The public cloud of 2021 had its API at the root of a host of its own (dossier §1.1). */
const WITHOUT_API: ReadonlySet<string> = new Set(['api.threatconnect.com']);

/**
 * The address that paths like `/v3/indicators` are added to, e.g. `https://threatconnect.example.com/api`. The API is
 * HTTPS only (dossier §1.4); plain HTTP is for a server on this machine.
 */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const url = readAddress(typed, 'https://threatconnect.example.com/api');
  if (!(url instanceof URL)) return url;
  return new URL(url.origin + apiPath(url));
}

function apiPath({ hostname, pathname }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  const api = parts.findIndex((part) => part.toLowerCase() === 'api');
  if (api >= 0) return `/${parts.slice(0, api + 1).join('/')}`;
  const inside = parts.findIndex((part) => INSIDE.test(part));
  const before = inside < 0 ? parts : parts.slice(0, inside);
  const path = WITHOUT_API.has(hostname) ? before : [...before, 'api'];
  return `/${path.join('/')}`;
}

/** Where the pages of the user interface are (dossier §1.1). */
export const uiBaseOf = (url: URL): string =>
  (url.origin + url.pathname).replace(/\/+$/, '').replace(/\/api$/i, '');
