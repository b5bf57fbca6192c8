import {
  ANY_OFFENSE,
  type Instant,
  type Offense,
  type OffenseQuery,
  type OffenseSource,
  type OffenseStatus,
} from '@intelbridge/core';

export interface OffenseSourceSubject {
  readonly name: string;
  /** A fresh console every time, read in pages of about four offenses. */
  open(): Promise<OpenedOffenseSource>;
}

/** An offense as the console has it; what is left out is usual. */
export interface ConsoleOffense {
  readonly description?: string;
  readonly status?: OffenseStatus;
  readonly severity?: number;
  readonly magnitude?: number;
  readonly categories?: readonly string[];
  readonly source?: string;
  readonly sources?: readonly string[];
  readonly localDestinations?: readonly string[];
  /** In whole seconds. */
  readonly changedAt: Instant;
}

export interface OpenedOffenseSource {
  readonly source: OffenseSource;
  readonly console: {
    /** Resolves with their ids, in order. */
    add(offenses: readonly ConsoleOffense[]): Promise<readonly number[]>;
    change(id: number, change: ConsoleOffense): Promise<void>;
    /** As the console does with old ones. */
    remove(id: number): Promise<void>;
    /** An address id of the offense that nothing is known of any more. */
    addGoneAddress(offenseId: number): Promise<void>;
    goDown(): Promise<void>;
  };
  close(): Promise<void>;
}

export const NOW = 1_750_000_000_000;
export const MINUTE = 60_000;
export const ANY: OffenseQuery = { filter: ANY_OFFENSE, changedSince: undefined, also: [] };
export const HOSTILE = "Tricky \"quotes' in <b>names</b>, 例え ü; ' or id > 0 or '";

export const minutely = (count: number): ConsoleOffense[] =>
  Array.from({ length: count }, (_, n) => ({ changedAt: NOW + n * MINUTE }));

/** In the order read, each once. */
export const idsOf = (offenses: readonly Offense[]): number[] => [
  ...new Set(offenses.map(({ id }) => id)),
];

export async function readAll(
  source: OffenseSource,
  query: Partial<OffenseQuery> = {},
  afterFirstPage: () => Promise<void> = async () => undefined,
): Promise<Offense[]> {
  const read: Offense[] = [];
  for await (const page of source.offenses({ ...ANY, ...query })) {
    if (read.length === 0) await afterFirstPage();
    read.push(...page);
  }
  return read;
}
