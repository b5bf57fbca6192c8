/** Reads `taskPolls=3`, `ttlUnit="ms"` or `ttlUnit=ms`: what is no JSON is taken as text. Throws RangeError without a `=`. */
export function parseSwitches(texts: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(texts.map(parseSwitch));
}

function parseSwitch(text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new RangeError(`${text} is not of the form switch=json`);
  return [text.slice(0, at), parseValue(text.slice(at + 1))];
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
