const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]+/gu;
const BLANKS = /[\s\p{Cc}]+/gu;
/** What would be a character reference to a page that does not escape. */
const REFERENCE = /&(?=#?\w{1,31};)/g;
/** What the head of a section is told by. */
const STARS = /\*(?: ?\*){3,}/g;

/**
 * Untrusted text on one line that can neither be markup, nor turn the direction of reading, nor hide anything, nor pass for
 * the head of a section.
 */
export const plainText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .trim()
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(REFERENCE, '& ')
    .replace(STARS, '***');

/** At most so many characters, cut between words where there are any. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const blank = /\s/.test(text.charAt(most - 1)) ? start.length : start.lastIndexOf(' ');
  // A text without blanks is cut anywhere, but not within a character.
  const kept = blank > most / 2 ? start.slice(0, blank) : start.replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
