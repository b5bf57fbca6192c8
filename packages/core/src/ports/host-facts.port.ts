/** Driven port: what was once found out about another system and need not be asked again. Keys are scoped by the caller. */
export interface HostFacts {
  /** `undefined` for a fact never learned. */
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
}
