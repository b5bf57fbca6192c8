const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address that paths like `/api/token` are added to. ThreatQ is HTTPS only (its own SDK refuses any other scheme,
 * dossier §1) and its clients accept a bare host; plain HTTP is for a server on this machine.
 */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const text = typed.trim();
  const given = SCHEME.test(text) ? text : `https://${text}`;
  if (!URL.canParse(given)) return { problem: 'not an address, e.g. https://threatq.example.com' };
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') {
    return { problem: 'an address holds no user name or password' };
  }
  const plain = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !plain)
    return { problem: 'the address must start with https://' };
  return new URL(url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api$/i, ''));
}
