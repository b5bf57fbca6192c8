import {
  type Checkpoint,
  type Checkpoints,
  type Instant,
  type Ledger,
  type LedgerRow,
  type LedgerSetDefinition,
  NOW_DUE,
} from '@intelbridge/core';

export type Store = Ledger & Checkpoints;

export interface LedgerSubject {
  readonly name: string;
  /** A fresh, empty store every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{ store: Store; reopen(): Promise<Store>; close(): Promise<void> }>;
}

export const SET: string = 'ThreatQ FQDN';
export const NOW: Instant = 1_750_000_000_000;
export const DEFINE: readonly [LedgerSetDefinition] = [{ name: SET, elementType: 'ALNIC' }];

export const row = (key: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  set: SET,
  key,
  collection: 'one',
  origin: key,
  value: key,
  updatedAt: NOW - 1_000,
  expiresAt: NOW + 9_000,
  score: 5,
  listed: true,
  cut: false,
  pushedAt: undefined,
  dueAt: NOW_DUE,
  ...changes,
});
export const checkpoint = (
  collection: string,
  resumeFrom: Instant,
  changes: Partial<Checkpoint> = {},
): Checkpoint => ({
  collection,
  resumeFrom,
  rules: 'rules of today',
  listedAt: undefined,
  size: undefined,
  ...changes,
});
/** Without the store's own number. */
export const bare = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.map((row) => ({ ...row, ref: undefined }));
export const keysOf = (rows: readonly LedgerRow[]): string[] => [
  ...new Set(rows.map(({ key }) => key)),
];
