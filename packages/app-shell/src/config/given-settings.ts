import type { Setting } from './setting-list.config.ts';

/** A value somebody gave for a setting, and where. */
export interface GivenSetting {
  readonly value: unknown;
  /** For messages: `settings file …`, `environment`, `flag`. */
  readonly from: string;
}

const TRUE = new Set(['true', '1', 'yes', 'on']);
const FALSE = new Set(['false', '0', 'no', 'off']);

/** Text of a variable or flag as the kind of setting it is for; what cannot be one stays text, for the schema to refuse. */
export function parseText({ kind }: Setting, text: string): unknown {
  const trimmed = text.trim();
  if (kind === 'boolean') {
    const word = trimmed.toLowerCase();
    return TRUE.has(word) || (FALSE.has(word) ? false : text);
  }
  if (kind === 'number') return parseNumber(trimmed) ?? text;
  if (kind === 'list') return parseList(trimmed);
  return kind === 'numbers' ? parseNumbers(trimmed) : text;
}

const parseNumber = (text: string): number | undefined =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;

function parseNumbers(text: string): unknown {
  const list = parseList(text);
  if (!Array.isArray(list)) return list;
  return list.map((each: unknown) =>
    typeof each === 'string' ? (parseNumber(each) ?? each) : each,
  );
}

/** A comma list, or a JSON array for names that hold commas. */
function parseList(text: string): unknown {
  if (text.startsWith('[')) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The known name nearest to a mistyped one, for "did you mean". */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, name.length / 4) ? best.candidate : undefined;
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      current[column] = Math.min(
        substitution,
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
