/** Of one look-up. */
export const MOST_VALUES = 500;
/** As the API takes them. */
export const LONGEST_VALUE = 2_048;

export interface PastedValues {
  /** Each once, as pasted, in order. */
  readonly values: readonly string[];
  /** How many were left out for being there already. */
  readonly repeated: number;
  /** Starts of texts that are longer than any value may be. */
  readonly tooLong: readonly string[];
}

/** Defanged with blanks, as `1.2.3[ . ]4`. */
const SPREAD = /([[({]) ?(\.|:|@|dot|at) ?([\])}])/gi;
const SEPARATORS = /([,;]+)/;
const URL_START = /^["'`<(]?[a-z][a-z\d+.-]*(?:\[:\]|:)\/\//i;
/** Looks that the rest of a URL seldom has. */
const OTHER_LOOKS =
  /^["'`<(]?(?:[^/?&=%#]*[.:@][^/?&=%#]*(?:\/\d{1,3})?|[\da-f]{32,}|cve-[\d-]+)["'`>)]?$/i;
const START_LENGTH = 60;

/** The values of a pasted text: one a line, or with blanks, commas or semicolons between them. */
export function readValues(text: string): PastedValues {
  const pieces = text.replace(SPREAD, '$1$2$3').split(/\s+/).flatMap(piecesOf);
  const usable = pieces.filter(({ length }) => length <= LONGEST_VALUE);
  const values = [...new Set(usable)];
  const tooLong = pieces.filter(({ length }) => length > LONGEST_VALUE);
  return {
    values,
    repeated: usable.length - values.length,
    tooLong: tooLong.map((piece) => `${piece.slice(0, START_LENGTH)}…`),
  };
}

/** A comma within a URL belongs to it, unless what follows looks like a value of its own. */
function piecesOf(word: string): readonly string[] {
  const pieces: string[] = [];
  let between = '';
  for (const [at, part] of word.split(SEPARATORS).entries()) {
    const before = pieces.at(-1);
    if (at % 2 === 1) between = part;
    else if (part === '') continue;
    else if (before !== undefined && isRestOfUrl(before, part))
      pieces.splice(-1, 1, `${before}${between}${part}`);
    else pieces.push(part);
  }
  return pieces;
}

const isRestOfUrl = (before: string, part: string): boolean =>
  URL_START.test(before) &&
  !URL_START.test(part) &&
  (part.length > LONGEST_VALUE || !OTHER_LOOKS.test(part));
