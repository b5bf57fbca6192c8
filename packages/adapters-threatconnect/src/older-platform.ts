import type { HostFacts, Instant } from '@intelbridge/core';
import type { ThreatconnectOptions } from './http/threatconnect-api.ts';

/** An upgraded platform is noticed after this time. */
const REMEMBERED_MS = 86_400_000;

/** Whether a platform was found to have no threat intelligence in v3; kept over restarts where there are `facts`. */
export class OlderPlatform {
  readonly #options: ThreatconnectOptions;
  readonly #key: string;
  #until: Instant | undefined;

  constructor(options: ThreatconnectOptions) {
    this.#options = options;
    this.#key = `threatconnect ${options.config.url.href} v2 until`;
  }

  /** Known for a day at most, also where a clock was set back. Never rejects: what cannot be read is not known. */
  async isKnown(): Promise<boolean> {
    this.#until ??= Number(await this.#tried((facts) => facts.read(this.#key)));
    const leftMs = this.#until - this.#options.clock.now();
    return leftMs > 0 && leftMs <= REMEMBERED_MS;
  }

  /** Never rejects. */
  async remember(): Promise<void> {
    const until = this.#options.clock.now() + REMEMBERED_MS;
    this.#until = until;
    await this.#tried((facts) => facts.write(this.#key, String(until)));
  }

  async #tried<T>(work: (facts: HostFacts) => Promise<T>): Promise<T | 0> {
    const { facts, log } = this.#options;
    if (facts === undefined) return 0;
    try {
      return await work(facts);
    } catch {
      log?.('warn', 'which API ThreatConnect has cannot be kept');
      return 0;
    }
  }
}
