/** What a console may do one way or another about searches. */
export interface ArielBehaviour {
  /** Every `/ariel` call answers 503/1010. */
  readonly arielDown: boolean;
  /** How long a search runs, on the simulator's clock. */
  readonly searchDelayMs: number;
  /** How many looks at a search find it unfinished. */
  readonly searchPolls: number;
  /** `ERROR`: searches break off instead of being completed. */
  readonly searchEnd: 'COMPLETED' | 'ERROR';
  /** Results beyond this many rows are dropped with a warning, as resource restrictions do. */
  readonly searchMaxRows: number;
  /** How long the same query gets the same search again; 0: never. */
  readonly searchReuseMs: number;
  /** How long after its end a search is there, unless its results are saved. */
  readonly searchRetentionMs: number;
  /** `ignored`: `Prefer: wait=N` does not wait. */
  readonly preferWait: 'honoured' | 'ignored';
  /** Custom event properties that queries may name. */
  readonly customProperties: readonly string[];
}

export const defaultArielBehaviour: ArielBehaviour = {
  arielDown: false,
  searchDelayMs: 0,
  searchPolls: 0,
  searchEnd: 'COMPLETED',
  searchMaxRows: Number.MAX_SAFE_INTEGER,
  searchReuseMs: 60_000,
  searchRetentionMs: 86_400_000,
  preferWait: 'honoured',
  customProperties: [
    'URL',
    'Hostname',
    'Filename',
    'MD5 Hash',
    'SHA1 Hash',
    'SHA256 Hash',
    'Sender',
    'User Agent',
  ],
};
