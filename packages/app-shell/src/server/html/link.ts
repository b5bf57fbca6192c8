import { cut, type Html, html } from './html.ts';

const LONGEST = 2_000;

/** A link to a page of a platform; an address that no browser should open is shown as text. */
export function namedLink(address: string, text: string, style?: string): Html {
  const url = URL.parse(address);
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isWeb || address.length > LONGEST) return html`<span>${text}</span>`;
  const look = style === undefined ? undefined : html` style="${style}"`;
  return html`<a href="${url.href}" target="_blank" rel="noopener noreferrer"${look}>${text}</a>`;
}

export const shortLink = (address: string, style?: string): Html =>
  namedLink(address, cut(address, 80), style);
