import type { ThreatconnectBehaviour } from '../options.ts';
import { operators } from './operators.ts';
import { type Token, tokensOf } from './tokens.ts';
import { NotSimulated, TqlError } from './tql-error.ts';
import type { Operator, TqlNode } from './tql-node.ts';

type Precedence = ThreatconnectBehaviour['tqlPrecedence'];

/** Reads a query. Throws TqlError. */
export function parseTql(query: string, precedence: Precedence): TqlNode {
  const reader = new Reader(tokensOf(query), precedence);
  return reader.whole();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #precedence: Precedence;
  #at = 0;

  constructor(tokens: readonly Token[], precedence: Precedence) {
    this.#tokens = tokens;
    this.#precedence = precedence;
  }

  whole(): TqlNode {
    const node = this.#expression();
    if (this.#at < this.#tokens.length) throw new TqlError('Text after the end of the query');
    return node;
  }

  #expression(): TqlNode {
    return this.#precedence === 'and-first' ? this.#either() : this.#leftToRight();
  }

  #either(): TqlNode {
    let left = this.#both();
    while (this.#takes('or')) left = { kind: 'or', left, right: this.#both() };
    return left;
  }

  #both(): TqlNode {
    let left = this.#unary();
    while (this.#takes('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #leftToRight(): TqlNode {
    let left = this.#unary();
    for (;;) {
      const kind = (['and', 'or'] as const).find((word) => this.#takes(word));
      if (kind === undefined) return left;
      left = { kind, left, right: this.#unary() };
    }
  }

  #unary(): TqlNode {
    if (this.#takes('not')) return { kind: 'not', of: this.#unary() };
    if (!this.#takes('(')) return this.#comparison();
    const inner = this.#expression();
    this.#expect(')');
    return inner;
  }

  #comparison(): TqlNode {
    const { kind, text: keyword } = this.#next();
    if (kind !== 'word') throw new TqlError(`${keyword} is not a keyword`);
    const operator = this.#operator();
    return { kind: 'comparison', keyword, operator, operands: this.#operands(operator) };
  }

  #operator(): Operator {
    if (this.#takes('is')) {
      const isNot = this.#takes('not');
      this.#expect('null');
      return isNot ? 'is-not-null' : 'is-null';
    }
    if (this.#takes('not')) {
      this.#expect('in');
      return 'not-in';
    }
    const { text } = this.#next();
    if (text === '(') throw new NotSimulated('Queries within queries are not simulated');
    const operator = operators.get(text.toLowerCase());
    if (operator === undefined) throw new TqlError(`${text} is not an operator`);
    return operator;
  }

  #operands(operator: Operator): readonly string[] {
    if (operator === 'is-null' || operator === 'is-not-null') return [];
    if (operator !== 'in' && operator !== 'not-in') return [this.#operand()];
    this.#expect('(');
    const operands = [this.#operand()];
    while (this.#takes(',')) operands.push(this.#operand());
    this.#expect(')');
    return operands;
  }

  #operand(): string {
    const { kind, text } = this.#next();
    const isFlag = kind === 'word' && /^(?:true|false)$/i.test(text);
    if (kind === 'text' || kind === 'number' || isFlag) return text;
    throw new TqlError(`${text} is not a value`);
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new TqlError('The query ends too early');
    this.#at += 1;
    return token;
  }

  /** Steps over a word or symbol if it comes next. */
  #takes(wanted: string): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token !== undefined && isUnquoted(token) && token.text.toLowerCase() === wanted;
    if (isIt) this.#at += 1;
    return isIt;
  }

  #expect(wanted: string): void {
    if (!this.#takes(wanted)) throw new TqlError(`${wanted} is missing`);
  }
}

const isUnquoted = ({ kind }: Token): boolean => kind === 'word' || kind === 'symbol';
