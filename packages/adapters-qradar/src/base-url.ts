import { readAddress } from '@intelbridge/vendor-http';

/** What people copy from the browser's address bar: the console's pages, its API and the API's documentation. */
const PAGES = /\/(?:console|api|api_doc)(?:\/.*)?$/i;

/**
 * Where the API of a console is. A missing scheme means https; plain HTTP is for a server on this machine, since the
 * token would travel for all to read.
 */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const url = readAddress(typed, 'https://qradar.example.com');
  if (!(url instanceof URL)) return url;
  const path = url.pathname.replace(PAGES, '').replace(/\/+$/, '');
  return new URL(`${url.origin}${path}/api`);
}
