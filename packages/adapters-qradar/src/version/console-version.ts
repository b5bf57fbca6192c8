import { isVendorError } from '@intelbridge/core';
import type { QradarApi } from '../api/qradar-api.ts';
import type { ApiVersion } from './api-version.ts';
import { offeredVersions } from './offered-versions.ts';

/** The version to ask a console with: found out once, and anew when the console does not take it any more. */
export class ConsoleVersion {
  readonly #api: QradarApi;
  #held: Promise<ApiVersion> | undefined;

  constructor(api: QradarApi) {
    this.#api = api;
  }

  /** Does the work, and once more if it failed for want of an endpoint and the console meanwhile offers another version. */
  async run<T>(
    work: (version: ApiVersion) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const version = await this.#current(signal);
    try {
      return await work(version);
    } catch (error) {
      if (!isVendorError(error) || error.kind !== 'unsupported') throw error;
      this.#held = undefined;
      const other = await this.#current(signal);
      if (other.text === version.text) throw error;
      return work(other);
    }
  }

  async #current(signal: AbortSignal | undefined): Promise<ApiVersion> {
    for (;;) {
      signal?.throwIfAborted();
      this.#held ??= this.#ask(signal);
      try {
        return await this.#held;
      } catch (error) {
        // Whoever asked for all of us was stopped; that is no reason for the others.
        if (isVendorError(error) || signal?.aborted === true) throw error;
      }
    }
  }

  async #ask(signal: AbortSignal | undefined): Promise<ApiVersion> {
    try {
      return (await offeredVersions(this.#api, signal)).chosen;
    } catch (error) {
      this.#held = undefined;
      throw error;
    }
  }
}
