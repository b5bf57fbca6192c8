import { BrokenReply, tooLargeReply } from '../reply/broken-reply.ts';
import { JsonCursor } from './json-cursor.ts';
import { ListFinder } from './list-finder.ts';

const COMMA = 0x2c;
const OPEN = Buffer.from('[');
const CLOSE = Buffer.from(']');

/**
 * Cuts the elements out of one array of a JSON text that arrives in pieces. It only looks for where elements begin and
 * end; JSON.parse reads them, many at a time, ten times as fast as a parser in JavaScript that makes an event of each token.
 */
export class RowScanner {
  readonly #finder: ListFinder;
  readonly #limitBytes: number;
  #pieces: Buffer[] = [];
  #size = 0;
  readonly #cursor = new JsonCursor();
  #ended = false;

  constructor(at: readonly string[], limitBytes: number, optional = false) {
    this.#finder = new ListFinder(at, optional);
    this.#limitBytes = limitBytes;
  }

  /** The rows that this piece completes. Throws BrokenReply for what is no JSON, has no such array, or has too large a row. */
  push(piece: Buffer): unknown[] {
    if (this.#ended) {
      this.#finder.skip(piece, 0);
      return [];
    }
    const from = this.#finder.isFound ? 0 : this.#finder.find(piece);
    if (this.#finder.isEmpty) this.#ended = true;
    return from === undefined || this.#ended ? [] : this.#cut(piece, from);
  }

  /** Throws BrokenReply if the text ended too early. */
  end(): void {
    this.#finder.end();
  }

  #cut(piece: Buffer, from: number): unknown[] {
    const { separator, end } = this.#lastBorder(piece, from);
    if (end !== undefined) {
      this.#ended = true;
      this.#finder.skip(piece, end);
      return this.#parse(piece.subarray(from, end));
    }
    if (separator === undefined) {
      this.#keep(piece.subarray(from));
      return [];
    }
    const rows = this.#parse(piece.subarray(from, separator));
    this.#keep(piece.subarray(separator + 1));
    return rows;
  }

  /** The last comma between two elements, and the bracket that closes the array. */
  #lastBorder(piece: Buffer, from: number): { separator?: number; end?: number } {
    const cursor = this.#cursor;
    let separator: number | undefined;
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      cursor.step(byte);
      if (cursor.level < 0) return { end: at };
      if (byte === COMMA && cursor.level === 0 && !cursor.inText) separator = at;
    }
    return separator === undefined ? {} : { separator };
  }

  #keep(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size > this.#limitBytes) throw tooLargeReply(this.#limitBytes);
    this.#pieces.push(piece);
  }

  #parse(last: Buffer): unknown[] {
    const text = Buffer.concat([OPEN, ...this.#pieces, last, CLOSE]).toString();
    this.#pieces = [];
    this.#size = 0;
    try {
      return JSON.parse(text) as unknown[];
    } catch {
      throw new BrokenReply('unreadable', 'the reply is not JSON');
    }
  }
}
