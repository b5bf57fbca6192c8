import { TqlError } from './tql-error.ts';

export interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'symbol';
  readonly text: string;
}

const shapes: readonly (readonly [Token['kind'] | 'blank', RegExp])[] = [
  ['blank', /\s+/y],
  ['text', /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['word', /[a-z_]\w*/iy],
  ['symbol', /==|!=|<=|>=|[=<>(),]/y],
];

/** Texts unquoted, words as they are. Throws TqlError. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const [kind, text] = nextToken(query, at);
    at += text.length;
    if (kind !== 'blank') tokens.push({ kind, text: kind === 'text' ? unquote(text) : text });
  }
  return tokens;
}

function nextToken(query: string, at: number): [Token['kind'] | 'blank', string] {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(query)?.[0];
    if (found !== undefined) return [kind, found];
  }
  throw new TqlError(`Nothing to read at ${at}`);
}

const unquote = (text: string): string => text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
