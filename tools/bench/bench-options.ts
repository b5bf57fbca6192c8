/** How large and how often. */
export interface BenchOptions {
  readonly folder: string | undefined;
  readonly count: number;
  readonly many: number;
  readonly rounds: number;
  readonly memory: boolean;
}

/** Names a store folder that does not exist yet. */
export type NewStore = () => string;
