import type { IntelEvent } from '@intelbridge/core';
import { cutText, isSameText, MOST_TEXT_BYTES } from '../cut-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** ThreatQ shows descriptions as HTML (dossier §3.1), so the text is escaped; before it, the link back. */
export function toDescription({ description, link }: IntelEvent): string {
  const href = escaped(link);
  const head = link === '' ? '' : `<p><a href="${href}">${href}</a></p>`;
  const room = MOST_TEXT_BYTES - bytesOf(`${head}<p></p>`);
  const text = inside(description, room);
  return text === '' ? head : `${head}<p>${text}</p>`;
}

/** Whether two descriptions read the same; a platform may write the same markup another way. */
export const isSameDescription = (stored: string, sent: string): boolean =>
  isSameText(shown(stored), shown(sent));

const shown = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#0*39|apos|nbsp);|[&<>"'\u00a0]/g, ' ');

/** As much of the text as fits once it is escaped: no entity is cut in two. */
function inside(text: string, mostBytes: number): string {
  let kept = cutText(text, mostBytes);
  for (;;) {
    const html = escaped(kept).replaceAll('\n', '<br>');
    const size = bytesOf(html);
    if (size <= mostBytes) return html;
    kept = cutText(kept, Math.floor((bytesOf(kept) * mostBytes) / size) - 1);
  }
}

const escaped = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
