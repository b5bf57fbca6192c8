const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** What people copy from the browser's address bar: the console's pages, its API and the API's documentation. */
const PAGES = /\/(?:console|api|api_doc)(?:\/.*)?$/i;

/**
 * Where the API of a console is. A missing scheme means https; plain HTTP is for a server on this machine, since the
 * token would travel for all to read.
 */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const text = typed.trim();
  const given = SCHEME.test(text) ? text : `https://${text}`;
  if (!URL.canParse(given)) return { problem: 'not an address, e.g. https://qradar.example.com' };
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') {
    return { problem: 'an address holds no user name or password' };
  }
  const plain = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !plain) {
    return { problem: 'the address must start with https://' };
  }
  const path = url.pathname.replace(PAGES, '').replace(/\/+$/, '');
  return new URL(`${url.origin}${path}/api`);
}
