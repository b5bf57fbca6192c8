const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a system as an administrator types it. A missing scheme means https; plain HTTP is for a server on this
 * machine, since secrets would travel for all to read. The problem is the end of a sentence.
 */
export function readAddress(typed: string, example: string): URL | { readonly problem: string } {
  const text = typed.trim();
  const url = URL.parse(SCHEME.test(text) ? text : `https://${text}`);
  if (url === null) return { problem: `not an address, e.g. ${example}` };
  if (url.username !== '' || url.password !== '') {
    return { problem: 'an address holds no user name or password' };
  }
  const isPlain = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) {
    return { problem: 'the address must start with https://' };
  }
  return url;
}
