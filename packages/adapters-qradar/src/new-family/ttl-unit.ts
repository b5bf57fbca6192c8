import type { HostFacts } from '@intelbridge/core';

/** IBM's own tool text says seconds; the API's page gives no unit (dossier §3.3). */
const PUBLISHED_MS = 1_000;

/** Length in ms of the time to live that a set's old-family view shows; undefined if it cannot be seen. */
export type ReadInterval = (name: string, signal?: AbortSignal) => Promise<number | undefined>;

/** Finds out once per console whether `time_to_live` counts seconds or milliseconds, and keeps it for good. */
export class TtlUnit {
  readonly #facts: HostFacts;
  readonly #fact: string;
  readonly #readInterval: ReadInterval;
  #known: number | undefined;

  constructor(facts: HostFacts, host: string, readInterval: ReadInterval) {
    this.#facts = facts;
    this.#fact = `qradar ${host} ms per time_to_live`;
    this.#readInterval = readInterval;
  }

  /** Milliseconds per unit, as published as long as nothing better is known. */
  async msPerUnit(): Promise<number> {
    this.#known ??= toUnit(await this.#facts.read(this.#fact));
    return this.#known ?? PUBLISHED_MS;
  }

  /** Learns from a set with this number, if nothing is known yet. */
  async learnFrom(name: string, timeToLive: number, signal?: AbortSignal): Promise<void> {
    await this.msPerUnit();
    if (this.#known !== undefined) return;
    const lengthMs = await this.#readInterval(name, signal);
    if (lengthMs === undefined || lengthMs <= 0) return;
    this.#known = lengthMs / timeToLive > 30 ? 1_000 : 1;
    await this.#facts.write(this.#fact, String(this.#known));
  }
}

const toUnit = (fact: string | undefined): number | undefined =>
  fact === '1000' || fact === '1' ? Number(fact) : undefined;
