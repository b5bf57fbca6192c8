import { BrokenReply, cutReply, emptyReply } from '../reply/broken-reply.ts';
import { JsonCursor } from './json-cursor.ts';

const LONGEST_KEY_BYTES = 1_000;

/** Walks a JSON text byte by byte to the array at a path of keys, and afterwards to the end of the text. */
export class ListFinder {
  readonly #at: readonly string[];
  readonly #optional: boolean;
  /** Steps of the path that were taken. */
  #matched = 0;
  /** The next value is the one the path leads into. */
  #valueNext = true;
  #keyNext = false;
  #keyBytes: number[] | undefined;
  #key: string | undefined;
  readonly #cursor = new JsonCursor();
  #state: 'seeking' | 'in-object' | 'empty' | 'found' = 'seeking';
  #finished = false;

  constructor(at: readonly string[], optional = false) {
    this.#at = at;
    this.#optional = optional;
  }

  get isFound(): boolean {
    return this.#state === 'found';
  }

  /** PHP writes an empty list as `{}`, and some write `null`. */
  get isEmpty(): boolean {
    return this.#state === 'empty';
  }

  /** Index behind the array's opening bracket; `undefined` if this piece does not reach it. Throws BrokenReply if there is none. */
  find(piece: Buffer): number | undefined {
    for (const [index, byte] of piece.entries()) {
      if (this.#finished) return undefined;
      if (this.#state === 'empty') this.#step(byte);
      else this.#seek(byte);
      if (this.isFound) return index + 1;
    }
    return undefined;
  }

  /** Goes on to the end of the text without looking. */
  skip(piece: Buffer, from: number): void {
    for (let index = from; index < piece.length && !this.#finished; index += 1) {
      this.#step(piece[index] ?? 0);
    }
  }

  /** Throws BrokenReply if the text is not complete, or none at all: no body is not an empty list. */
  end(): void {
    if (!this.#finished) throw this.#cursor.level === 0 ? emptyReply() : cutReply();
  }

  #seek(byte: number): void {
    if (this.#cursor.inText) this.#readText(byte);
    else if (isBlank(byte)) return;
    else if (this.#state === 'in-object') this.#closeEmpty(byte);
    else if (this.#valueNext) this.#enter(byte);
    else this.#readObject(byte);
  }

  /** A value on the path begins. */
  #enter(byte: number): void {
    const isList = this.#matched === this.#at.length;
    const char = String.fromCharCode(byte);
    if (isList && char === '[') this.#state = 'found';
    else if (isList && char === '{') this.#state = 'in-object';
    else if (isList && char === 'n' && this.#cursor.level > 0) this.#state = 'empty';
    else if (isList || char !== '{') throw this.#missing();
    this.#valueNext = false;
    this.#keyNext = true;
    this.#step(byte);
  }

  #closeEmpty(byte: number): void {
    if (byte !== 0x7d) throw this.#missing();
    this.#state = 'empty';
    this.#step(byte);
  }

  /** Inside the object whose keys matter, or in one of its values that do not. */
  #readObject(byte: number): void {
    const char = String.fromCharCode(byte);
    const onKeys = this.#cursor.level === this.#matched + 1;
    if (onKeys && char === ':') this.#takeKey();
    else if (onKeys && char === ',') this.#keyNext = true;
    else if (onKeys && char === '}') this.#lacks();
    else if (onKeys && char === '"' && this.#keyNext) this.#keyBytes = [];
    this.#step(byte);
  }

  #takeKey(): void {
    this.#keyNext = false;
    if (this.#key !== this.#at[this.#matched]) return;
    this.#matched += 1;
    this.#valueNext = true;
  }

  #readText(byte: number): void {
    this.#step(byte);
    if (this.#keyBytes === undefined) return;
    if (this.#cursor.inText) {
      if (this.#keyBytes.length < LONGEST_KEY_BYTES) this.#keyBytes.push(byte);
      return;
    }
    this.#key = parseKey(Buffer.from(this.#keyBytes).toString());
    this.#keyBytes = undefined;
  }

  #step(byte: number): void {
    const before = this.#cursor.level;
    this.#cursor.step(byte);
    this.#finished ||= before === 1 && this.#cursor.level === 0;
  }

  /** The object ends without the key. */
  #lacks(): void {
    if (!this.#optional) throw this.#missing();
    this.#state = 'empty';
  }

  #missing(): BrokenReply {
    const where = this.#at.length === 0 ? 'at its top' : `at "${this.#at.join('.')}"`;
    return new BrokenReply('unexpected', `the reply has no list ${where}`);
  }
}

/** Blanks of JSON, and the bytes of a byte order mark, which only stand where a blank may. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function parseKey(text: string): string | undefined {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return undefined;
  }
}
