import { type Clock, type Instant, type Log, MINUTE_MS, toReportedError } from '@intelbridge/core';
import type { VendorHealth } from '@intelbridge/vendor-http';
import { Background } from '../scheduler/background.ts';

/** What a system says of itself and of our account. */
export interface SystemFacts {
  readonly apiVersion?: string | undefined;
  readonly release?: string | undefined;
  /** When the account's credentials end; `null`: never. */
  readonly authorisedUntil?: Instant | null | undefined;
}

/** How the connection to one system is doing. */
export interface ConnectionHealth extends VendorHealth, SystemFacts {
  readonly name: string;
  readonly isConfigured: boolean;
}

export interface WatchedSystem {
  readonly name: string;
  /** Undefined where it is not set up. */
  readonly health?: (() => VendorHealth) | undefined;
  /** Asks the system about itself, where that costs nothing. Rejects with VendorError. */
  readonly ask?: ((signal: AbortSignal) => Promise<SystemFacts>) | undefined;
}

/** Facts that are older are asked for anew, at the next look. */
const KEPT_MS = 15 * MINUTE_MS;

interface Known {
  readonly askedAt: Instant;
  readonly facts: SystemFacts;
}

/** Tells at once what is known of every connection; what is outdated is asked for meanwhile. */
export class HealthWatch {
  readonly #systems: readonly WatchedSystem[];
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();
  readonly #stop = new AbortController();
  readonly #asking: Background;

  constructor(systems: readonly WatchedSystem[], clock: Clock, log: Log) {
    this.#systems = systems;
    this.#clock = clock;
    this.#asking = new Background(log);
  }

  connections(): readonly ConnectionHealth[] {
    for (const system of this.#systems) this.#refresh(system);
    return this.#systems.map(({ name, health }) => ({
      name,
      isConfigured: health !== undefined,
      ...(health?.() ?? { state: 'untried' as const }),
      ...this.#known.get(name)?.facts,
    }));
  }

  /** Resolves when what was begun has ended. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    await this.#asking.ended();
  }

  #refresh({ name, ask }: WatchedSystem): void {
    const now = this.#clock.now();
    const { askedAt, facts = {} } = this.#known.get(name) ?? {};
    if (ask === undefined || (askedAt !== undefined && now - askedAt < KEPT_MS)) return;
    // What was known stays until there is news.
    this.#known.set(name, { askedAt: now, facts });
    void this.#asking.add(this.#ask(name, ask));
  }

  async #ask(name: string, ask: NonNullable<WatchedSystem['ask']>): Promise<void> {
    const askedAt = this.#clock.now();
    try {
      this.#known.set(name, { askedAt, facts: await ask(this.#stop.signal) });
    } catch (error) {
      // The health of the connection tells it.
      if (toReportedError(error) === undefined && !this.#stop.signal.aborted) throw error;
    }
  }
}
