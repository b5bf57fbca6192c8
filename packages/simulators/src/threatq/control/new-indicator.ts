/** An attribute as a feed brings it. */
export interface NewAttribute {
  readonly name: string;
  readonly value: string;
}

/** An indicator as a feed or an analyst adds it. Instants are epoch milliseconds; the platform keeps whole seconds. */
export interface NewIndicator {
  /** A type's name, such as `IP Address`. */
  readonly type: string;
  /** Kept as it is; nothing is normalised. */
  readonly value: string;
  /** A status's name; default `Active`. */
  readonly status?: string;
  /** The generated score; default 0. */
  readonly score?: number;
  readonly attributes?: readonly NewAttribute[];
  /** Names of feeds; a made-up one when left out. */
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
  readonly description?: string;
  /** Default: `updatedAt`. */
  readonly createdAt?: number;
  /** Default: now. */
  readonly updatedAt?: number;
  /** Default: `updatedAt`. */
  readonly touchedAt?: number;
}

/** What happens to an indicator at the platform. All but `attributes`, `tags`, `touch` and scores move `updated_at` as well. */
export interface IndicatorChange {
  readonly value?: string;
  readonly status?: string;
  readonly description?: string;
  /** The generated score; it ends a manual one. */
  readonly score?: number;
  /** `null` goes back to the generated score. */
  readonly manualScore?: number | null;
  /** Added; a name that is there gets the new value. */
  readonly attributes?: readonly NewAttribute[];
  /** Added. */
  readonly tags?: readonly string[];
  /** Moves `touched_at` and nothing else, as a feed that reports it again does. */
  readonly touch?: true;
}

/** A saved search as an analyst makes it. */
export interface NewCollection {
  readonly name: string;
  /** In the platform's query language. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly criteria?: Readonly<Record<string, unknown>>;
  /** Nobody but its maker sees it; otherwise every account does. */
  readonly unshared?: true;
}
