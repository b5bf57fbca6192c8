const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The address that paths like `/smoke/{ip}` are added to; plain HTTP, which would show the key, is for this machine alone. */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const text = typed.trim();
  const url = URL.parse(SCHEME.test(text) ? text : `https://${text}`);
  if (url === null) return { problem: 'not an address, e.g. https://cti.api.crowdsec.net/v2' };
  if (url.username !== '' || url.password !== '') {
    return { problem: 'an address holds no user name or password' };
  }
  const isPlain = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) {
    return { problem: 'the address must start with https://' };
  }
  return new URL(url.origin + url.pathname.replace(/\/+$/, ''));
}
