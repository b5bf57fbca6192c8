import { readAddress } from '@intelbridge/vendor-http';

/**
 * The address that paths like `/api/token` are added to. ThreatQ is HTTPS only (its own SDK refuses any other scheme,
 * dossier §1) and its clients accept a bare host; plain HTTP is for a server on this machine.
 */
export function toBaseUrl(typed: string): URL | { readonly problem: string } {
  const url = readAddress(typed, 'https://threatq.example.com');
  if (!(url instanceof URL)) return url;
  return new URL(url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api$/i, ''));
}
