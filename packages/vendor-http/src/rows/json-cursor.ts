const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/** Knows, byte by byte, how deep in a JSON text one is and whether inside a string. */
export class JsonCursor {
  /** Brackets open, less those that were open at the start. */
  level = 0;
  inText = false;
  #escaped = false;

  step(byte: number): void {
    if (this.inText) this.#stepInText(byte);
    else if (byte === QUOTE) this.inText = true;
    else if (isOpening(byte)) this.level += 1;
    else if (isClosing(byte)) this.level -= 1;
  }

  #stepInText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.inText = false;
  }
}
