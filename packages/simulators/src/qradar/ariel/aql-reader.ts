import { NotSimulated } from '../../server/not-simulated.ts';
import { isBeyond } from './aql-words.ts';

/** What is no AQL at all. */
export class AqlError extends Error {}

export interface AqlToken {
  readonly kind: 'word' | 'number' | 'name' | 'string' | 'mark' | 'operator';
  /** Without its quotes. */
  readonly text: string;
}

const PIECE =
  /\s*(?:(?<word>[A-Za-z_]\w*)|(?<number>\d+)|"(?<name>[^"]*)"|'(?<string>(?:[^']|'')*)'|(?<mark>[(),*])|(?<operator>[-=!<>+/%.|[\];:]))/y;

function toTokens(aql: string): AqlToken[] {
  const text = aql.trimEnd();
  const tokens: AqlToken[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined) throw new AqlError(`nothing starts at character ${at}`);
    tokens.push(toToken(groups));
  }
  return tokens;
}

function toToken(groups: Readonly<Record<string, string | undefined>>): AqlToken {
  for (const kind of ['word', 'number', 'name', 'mark', 'operator'] as const) {
    const text = groups[kind];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'string', text: (groups['string'] ?? '').replaceAll("''", "'") };
}

/** Walks over the tokens of a query; every `take` throws AqlError when something else is there. */
export class AqlReader {
  readonly #tokens: readonly AqlToken[];
  #next = 0;

  constructor(aql: string) {
    this.#tokens = toTokens(aql);
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  /** Steps over a keyword, in any case, or a mark, if it is there. */
  skip(text: string): boolean {
    const token = this.#tokens[this.#next];
    const isThere =
      (token?.kind === 'word' || token?.kind === 'mark') &&
      token.text.toLowerCase() === text.toLowerCase();
    if (isThere) this.#next += 1;
    return isThere;
  }

  take(text: string): void {
    if (!this.skip(text)) this.fail();
  }

  takeOf(...kinds: readonly AqlToken['kind'][]): AqlToken {
    const token = this.#tokens[this.#next];
    if (token === undefined || !kinds.includes(token.kind)) this.fail();
    this.#next += 1;
    return token;
  }

  takeNumber(): number {
    return Number(this.takeOf('number').text);
  }

  /** Whether the next token is of this kind. */
  isAt(kind: AqlToken['kind']): boolean {
    return this.#tokens[this.#next]?.kind === kind;
  }

  /** Throws AqlError, or NotSimulated where the token is one that AQL has and this part of it lacks. */
  fail(): never {
    const token = this.#tokens[this.#next];
    const isReal = token?.kind === 'operator' || (token?.kind === 'word' && isBeyond(token.text));
    if (isReal) this.giveUp();
    throw new AqlError(`unexpected ${token?.text ?? 'end'}`);
  }

  /** For what AQL may well have. Throws NotSimulated. */
  giveUp(): never {
    throw new NotSimulated(
      `AQL beyond one INOFFENSE, at ${this.#tokens[this.#next]?.text ?? 'the end'}`,
    );
  }
}
