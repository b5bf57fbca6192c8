import { createHmac, timingSafeEqual } from 'node:crypto';

/** Of every request that may write. */
export const CSRF_HEADER = 'x-intelbridge-csrf';

/** Tokens that only a page of ours can have read, each good for one session. */
export class CsrfTokens {
  readonly #key: Buffer;

  /** The same key after a restart keeps open pages usable. */
  constructor(key: Buffer) {
    this.#key = key;
  }

  tokenFor(sessionToken: string): string {
    return createHmac('sha256', this.#key).update(`csrf ${sessionToken}`).digest('base64url');
  }

  isGood(given: string | readonly string[] | undefined, sessionToken: string): boolean {
    if (typeof given !== 'string') return false;
    const wanted = Buffer.from(this.tokenFor(sessionToken));
    const shown = Buffer.from(given);
    return shown.length === wanted.length && timingSafeEqual(shown, wanted);
  }
}
