const CODE = /^[A-Z]{2}$/;
const FIRST_LETTER = 'A'.codePointAt(0) ?? 0;
/** Two of these, which stand for letters, are shown as a flag. */
const FIRST_INDICATOR = 0x1f1e6;
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Name and code of a country; what is none stays as it came. */
export function countryText(given: string): string {
  const code = given.toUpperCase();
  if (!CODE.test(code)) return given;
  const name = names.of(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** The same with its flag behind, which not every browser can draw. */
export function countryWithFlag(given: string): string {
  const name = countryText(given);
  return name.endsWith(')') ? `${name} ${flagOf(given.toUpperCase())}` : name;
}

const flagOf = (code: string): string =>
  String.fromCodePoint(
    ...Array.from(code, (letter) => (letter.codePointAt(0) ?? 0) - FIRST_LETTER + FIRST_INDICATOR),
  );
