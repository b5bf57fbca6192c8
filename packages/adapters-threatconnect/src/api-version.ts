import type { AskedIndicator } from './indicator/asked-indicator.ts';
import type { Copy, Tally } from './indicator/copy.ts';

/** What a new indicator gets besides its value. */
export interface Draft {
  readonly owner: string;
  readonly rating: number | undefined;
  readonly confidence: number | undefined;
  readonly tags: readonly string[];
  readonly source: string;
  readonly description: string;
}

export interface Made {
  readonly copy: Copy;
  /** Somebody else was faster. */
  readonly wasThere: boolean;
  /** In words, what of the draft was refused; the indicator is made without it. */
  readonly refused: readonly string[];
}

/** An owner as far as this account may use it. */
export interface Owner {
  readonly name: string;
  readonly type: string;
  /** Undefined where the platform does not tell. */
  readonly mayAdd: boolean | undefined;
}

/** One version of the platform's API. Everything rejects with VendorError. */
export interface ApiVersion {
  readonly name: 'v2' | 'v3';
  /** Every copy of any of these, active or not, of one owner if it is named. Fails as a whole. */
  find(
    asked: readonly AskedIndicator[],
    owner: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]>;
  create(asked: AskedIndicator, draft: Draft, signal: AbortSignal | undefined): Promise<Made>;
  /** Says that a copy is a false positive; resolves with the instance-wide count after that. */
  report(asked: AskedIndicator, copy: Copy, signal: AbortSignal | undefined): Promise<Tally>;
  /** All pages. */
  owners(signal: AbortSignal | undefined): Promise<readonly Owner[]>;
  /** How many indicators are asked for at once. */
  batches(asked: readonly AskedIndicator[]): readonly (readonly AskedIndicator[])[];
}
