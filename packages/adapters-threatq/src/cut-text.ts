/** Of a text column, which takes 65,535 bytes; ThreatQ's own SDK cuts there (dossier §1). */
export const MOST_TEXT_BYTES = 65_500;

/** The text in at most so many bytes of UTF-8, cut between characters; halves of characters, which PHP refuses, replaced. */
export function cutText(text: string, mostBytes: number = MOST_TEXT_BYTES): string {
  const whole = text.toWellFormed();
  const bytes = Buffer.from(whole, 'utf8');
  if (bytes.length <= mostBytes) return whole;
  // As a stream, the decoder keeps back a character that is not complete.
  return new TextDecoder().decode(bytes.subarray(0, mostBytes), { stream: true });
}

/** Whether two texts are one to a database that trims, folds blanks and case and may have cut the stored one. */
export function isSameText(stored: string, sent: string): boolean {
  const [held, wanted] = [folded(stored), folded(sent)];
  return held === wanted || (held.length >= SHORTEST_CUT && wanted.startsWith(held));
}

/** Columns for short texts take some two hundred characters. */
const SHORTEST_CUT = 190;

const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
