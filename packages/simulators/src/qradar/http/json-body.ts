import { unreadableJson } from '../errors/framework-errors.ts';

/** Throws 400/1001; the words about a colon are the only ones ever recorded. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadableJson(
      /^[^{]*:/.test(text)
        ? 'Colon encountered but was not in a JSON Object'
        : 'Unexpected character encountered',
    );
  }
}
