import { type NoteSection, type ProviderAnswers, sectionOf } from './note-section.ts';
import { cutFrom } from './note-words.ts';
import { cutAtWord } from './plain-text.ts';

/** Characters of a note; QRadar documents no limit, beyond this it is no longer read (QRadar dossier §4.3). */
export const MAX_NOTE_LENGTH = 2_000;

/** So many heads fit. */
const MOST_SECTIONS = 10;
const BETWEEN = '\n\n';

/**
 * A note on an offense: one section per provider, one line per fact, at most MAX_NOTE_LENGTH characters, the room shared
 * fairly. Texts of providers come out as plain text. Sections beyond the tenth are left out; of nothing, the note is empty.
 */
export const formatNote = (answers: readonly ProviderAnswers[]): string =>
  formatSections(answers.map(sectionOf));

export function formatSections(sections: readonly NoteSection[]): string {
  const shown = sections.slice(0, MOST_SECTIONS);
  const room = MAX_NOTE_LENGTH - BETWEEN.length * Math.max(0, shown.length - 1);
  const shares = fairShares(
    shown.map((section) => wholeText(section).length),
    room,
  );
  return shown.map((section, index) => sectionText(section, shares[index] ?? 0)).join(BETWEEN);
}

/** Who needs less than an equal share leaves the rest to the others. */
function fairShares(needs: readonly number[], room: number): readonly number[] {
  const shares = needs.slice();
  let left = room;
  const order = [...needs.entries()].sort(([, a], [, b]) => a - b);
  for (const [done, [index, need]] of order.entries()) {
    const share = Math.min(need, Math.floor(left / (order.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

const wholeText = ({ head, facts, remarks }: NoteSection): string =>
  [...head, ...facts, ...remarks].join('\n');

function sectionText(section: NoteSection, room: number): string {
  const whole = wholeText(section);
  if (whole.length <= room) return whole;
  const tail = `\n${cutFrom(section.provider)}`;
  let text = section.head.join('\n');
  for (const line of [...section.facts, ...section.remarks]) {
    const left = room - text.length - 1 - tail.length;
    // Half a link would lead elsewhere.
    const fitting = line.includes('://') && line.length > left ? '' : cutAtWord(line, left);
    if (left > SHORTEST_LINE && fitting !== '') text += `\n${fitting}`;
    if (fitting !== line) break;
  }
  return text + tail;
}

/** Less of a line says nothing. */
const SHORTEST_LINE = 40;
