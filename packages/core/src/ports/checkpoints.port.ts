import type { Checkpoint } from './ledger.port.ts';

/** Driven port: how far each collection was read. Written only together with the rows it stands for: `Ledger.apply`. */
export interface Checkpoints {
  /** Undefined for a collection never read. */
  checkpoint(collection: string): Promise<Checkpoint | undefined>;
}
