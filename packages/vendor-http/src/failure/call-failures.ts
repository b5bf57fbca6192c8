import { VendorError, type VendorErrorKind, type VendorErrorOptions } from '@intelbridge/core';
import { redact } from '../redact.ts';
import type { HttpMethod, ReadError } from '../vendor-call.ts';

const LONGEST_SENTENCE = 500;
const SHORTEST_SECRET = 4;
const SCHEME = /^(?:basic|bearer|digest|token)$/i;

/** Kinds that a person has to put right; an adapter's sentence for one is written for that person and stands alone. */
const FOR_OPERATOR: ReadonlySet<VendorErrorKind> = new Set(['auth', 'forbidden', 'config']);

/** Words all failures of one call; the only place in this package that writes a VendorError about a call. */
export class CallFailures {
  readonly #vendor: string;
  readonly #prefix: string;
  readonly #secrets = new Set<string>();

  constructor(vendor: string, method: HttpMethod, shownPath: string) {
    this.#vendor = vendor;
    this.#prefix = `${vendor}: ${method} ${redact(shownPath)}: `;
  }

  /** No message of this call may hold these or a word of them, whoever wrote it. */
  conceal(secrets: readonly string[]): void {
    for (const value of secrets) {
      for (const part of [value, ...value.split(/\s+/)]) {
        if (part.length < SHORTEST_SECRET || SCHEME.test(part)) continue;
        this.#secrets.add(part);
        this.#secrets.add(encodeURIComponent(part.toWellFormed()));
      }
    }
  }

  of(kind: VendorErrorKind, sentence: string, options?: VendorErrorOptions): VendorError {
    return new VendorError(kind, this.#vendor, this.#prefix + this.#shown(sentence), options);
  }

  /**
   * As the adapter explained it; where it left something out, `kind` and `sentence` hold. Words that came without a kind are
   * the vendor's own, which do not say which call they are about.
   */
  explained(
    { kind, sentence }: { readonly kind: VendorErrorKind; readonly sentence: string },
    read: ReadError | undefined,
    options: VendorErrorOptions,
  ): VendorError {
    const all = { ...options, ...(read?.code !== undefined && { code: read.code }) };
    if (read?.kind === undefined || read.message === undefined || !FOR_OPERATOR.has(read.kind)) {
      return this.of(read?.kind ?? kind, read?.message ?? sentence, all);
    }
    return new VendorError(read.kind, this.#vendor, this.#shown(read.message), all);
  }

  /** A stand-in for someone else's error, fit to be logged; the original may hold the reply, the request or a socket. */
  cause(error: unknown): Error {
    const text = error instanceof Error ? error.message : String(error);
    return Object.assign(new Error(this.#shown(text)), codeOf(error));
  }

  #shown(sentence: string): string {
    const concealed = [...this.#secrets]
      .toSorted((a, b) => b.length - a.length)
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), sentence);
    const safe = redact(concealed);
    return safe.length > LONGEST_SENTENCE ? `${safe.slice(0, LONGEST_SENTENCE)}…` : safe;
  }
}

function codeOf(error: unknown): { readonly code?: string } {
  if (!(error instanceof Error) || !('code' in error)) return {};
  return typeof error.code === 'string' ? { code: error.code } : {};
}
