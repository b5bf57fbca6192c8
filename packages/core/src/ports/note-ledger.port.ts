/** What our last note on an offense said of one provider. */
export interface NotedContext {
  readonly provider: string;
  /** Of the facts of the section; equal: nothing new to say. */
  readonly fingerprint: string;
  /** A note has already said that the provider knows nothing. */
  readonly saidNotFound: boolean;
}

/** Driven port: what our notes on offenses said. Rejects with StorageError. */
export interface NoteLedger {
  /** By offense id, the providers in no order; an offense without a note of ours is missing. */
  noted(offenseIds: readonly number[]): Promise<ReadonlyMap<number, readonly NotedContext[]>>;
  /**
   * Replaces what is known of these providers on the offense, all or none; other providers stay. Of a provider given twice the
   * last counts. Refuses an id that is no whole number.
   */
  saveNoted(offenseId: number, contexts: readonly NotedContext[]): Promise<void>;
}
