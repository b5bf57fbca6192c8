/** How large and how often. */
export interface BenchOptions {
  readonly folder: string | undefined;
  readonly count: number;
  readonly many: number;
  readonly rounds: number;
  /** Rows of the large ledger of the growth case. */
  readonly ledger: number;
  /** Names of the cases to run. */
  readonly cases: readonly string[];
}

/** Names a store folder that does not exist yet. */
export type NewStore = () => string;
