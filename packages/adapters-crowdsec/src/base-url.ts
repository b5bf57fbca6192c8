import { readAddress } from '@intelbridge/vendor-http';

/** The address that paths like `/smoke/{ip}` are added to; plain HTTP, which would show the key, is for this machine alone. */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const url = readAddress(typed, 'https://cti.api.crowdsec.net/v2');
  if (!(url instanceof URL)) return url;
  return new URL(url.origin + url.pathname.replace(/\/+$/, ''));
}
