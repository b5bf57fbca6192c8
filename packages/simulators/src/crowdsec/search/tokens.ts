import { BadSearch } from './search-node.ts';

/** `word` is an operator or parenthesis. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'term'; readonly field: string; readonly value: string };

const pieces =
  /\s*(?:([()])|(AND|OR|NOT)(?=[\s(])|([\w.]+):("(?:[^"\\]|\\.)*"|\/(?:[^/\\]|\\.)+\/|[^\s()]+))/y;

/** Cuts a query into operators, parentheses and `field:value`. Throws BadSearch. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  const text = query.trim();
  let at = 0;
  while (at < text.length) {
    pieces.lastIndex = at;
    const [, bracket, operator, field, value] = pieces.exec(text) ?? [];
    const word = bracket ?? operator;
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (field !== undefined && value !== undefined)
      tokens.push({ kind: 'term', field, value });
    else throw new BadSearch(`The query cannot be read at ${at}`);
    at = pieces.lastIndex;
  }
  return tokens;
}
