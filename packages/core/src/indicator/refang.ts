const BRACKET = /[[({]/;
const DOT = /[[({] ?(?:\.|dot) ?[\])}]/gi;
const AT = /[[({] ?(?:@|at) ?[\])}]/gi;
const COLON = /\[:\]/g;
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['hxxp', 'http'],
  ['hxxps', 'https'],
  ['fxp', 'ftp'],
]);

/** `[.]`, `(.)`, `{.}` and `[dot]` back to a dot. One pass: what is nested deeper is no defanging. */
export const refangDots = (text: string): string =>
  BRACKET.test(text) ? text.replace(DOT, '.') : text;

export const refangAt = (text: string): string =>
  BRACKET.test(text) ? text.replace(AT, '@') : text;

export const refangColons = (text: string): string =>
  BRACKET.test(text) ? text.replace(COLON, ':') : text;

/** A scheme in lower case, `hxxp` as `http`. */
export function refangScheme(scheme: string): string {
  const lower = scheme.toLowerCase();
  return SCHEMES.get(lower) ?? lower;
}
