import { FilterError } from './filter-error.ts';

/** A piece of a filter. `text` of a quoted string is without its quotes. */
export interface Token {
  readonly kind: 'word' | 'number' | 'quoted' | 'operator' | 'mark';
  readonly text: string;
  readonly at: number;
}

const NUMBER = /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9_])/y;
const WORD = /[A-Za-z0-9_]+/y;
const OPERATOR = /<=|>=|!=|<>|\^=|[=<>]/y;
const MARK = /[(),.]/y;
const QUOTED = /'[^']*'|"[^"]*"/y;
const BLANKS = /\s+/y;

const kinds = [
  ['number', NUMBER],
  ['word', WORD],
  ['operator', OPERATOR],
  ['mark', MARK],
  ['quoted', QUOTED],
] as const;

/**
 * Splits a filter. A quote has no escape (undocumented): a string ends at the next quote of its kind.
 * Throws FilterError `syntax` at a character that starts nothing.
 */
export function toTokens(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += match(BLANKS, filter, at)?.length ?? 0;
    if (at >= filter.length) return tokens;
    const token = tokenAt(filter, at);
    tokens.push(token);
    at += token.kind === 'quoted' ? token.text.length + 2 : token.text.length;
  }
}

function tokenAt(filter: string, at: number): Token {
  for (const [kind, pattern] of kinds) {
    const text = match(pattern, filter, at);
    if (text === undefined) continue;
    return { kind, text: kind === 'quoted' ? text.slice(1, -1) : text, at };
  }
  throw new FilterError('syntax', `nothing starts at character ${at}`);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
