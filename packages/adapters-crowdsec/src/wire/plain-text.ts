/** Marks that turn the direction of what follows, and so can make a name look like another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** MITRE's texts come with notes and Markdown links in them (dossier §3.1). */
const CITATION = /\s?\(Citation: [^)]*\)/g;
const LINK = /\[([^\][]*)\]\((?:https?:\/\/)[^()\s]*\)/g;

/** One line of text as people read it. What was received is kept elsewhere, byte for byte. */
export const plainText = (said: string): string =>
  said
    .toWellFormed()
    .replace(DIRECTION, '')
    .replace(CONTROLS, ' ')
    .replace(CITATION, '')
    .replace(LINK, '$1')
    .replace(/\s+/g, ' ')
    .trim();
