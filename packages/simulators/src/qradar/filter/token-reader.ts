import { FilterError } from './filter-error.ts';
import type { FieldPath, Literal } from './filter-node.ts';
import { type Token, toTokens } from './tokens.ts';

/** Walks over the tokens of a filter. Every `take` throws FilterError `syntax` when something else is there. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(filter: string) {
    this.#tokens = toTokens(filter);
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  /** Keywords are case-insensitive. */
  isKeyword(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  isMark(mark: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'mark' && token.text === mark;
  }

  /** Steps over a keyword or mark if it is there. */
  skip(word: string): boolean {
    const there = this.isKeyword(word) || this.isMark(word);
    if (there) this.#next += 1;
    return there;
  }

  take(word: string): void {
    if (!this.skip(word)) this.fail();
  }

  takeToken(kind: Token['kind']): string {
    const token = this.peek();
    if (token?.kind !== kind) this.fail();
    this.#next += 1;
    return token.text;
  }

  /** `name`, `name(sub)` or `.`. */
  takePath(): FieldPath {
    if (this.skip('.')) return ['.'];
    const name = this.takeToken('word');
    if (!this.skip('(')) return [name];
    const path = [name, ...this.takePath()];
    this.take(')');
    return path;
  }

  /** A number, a quoted string or a bare word of letters and digits. */
  takeLiteral(): Literal {
    const token = this.peek();
    if (token === undefined || !isLiteral(token)) this.fail();
    this.#next += 1;
    return { text: token.text, quoted: token.kind === 'quoted' };
  }

  takeEnd(): void {
    if (this.peek() !== undefined) this.fail();
  }

  fail(): never {
    throw new FilterError('syntax', `unexpected ${this.peek()?.text ?? 'end'}`);
  }
}

const RESERVED = /^(?:and|or|not|in|between|is|null|like|ilike|contains)$/i;

function isLiteral({ kind, text }: Token): boolean {
  if (kind === 'word') return /^[A-Za-z0-9]+$/.test(text) && !RESERVED.test(text);
  return kind === 'number' || kind === 'quoted';
}
