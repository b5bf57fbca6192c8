import { isVendorError } from '@intelbridge/core';
import { SharedCall } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import type { ApiVersion } from './api-version.ts';
import { offeredVersions } from './offered-versions.ts';

/** The version to ask a console with: found out once, and anew when the console does not take it any more. */
export class ConsoleVersion {
  readonly #negotiation: SharedCall<ApiVersion>;
  #held: ApiVersion | undefined;

  constructor(api: QradarApi) {
    this.#negotiation = new SharedCall(async (signal) => {
      const { chosen } = await offeredVersions(api, signal);
      this.#held = chosen;
      return chosen;
    });
  }

  /** Does the work, and once more if it failed for want of an endpoint and the console meanwhile offers another version. */
  async run<T>(
    work: (version: ApiVersion) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const version = this.#held ?? (await this.#negotiation.run(signal));
    try {
      return await work(version);
    } catch (error) {
      if (!isVendorError(error) || error.kind !== 'unsupported') throw error;
      const isNews = this.#held?.text !== version.text;
      const other = (isNews && this.#held) || (await this.#negotiation.run(signal));
      if (other.text === version.text) throw error;
      return work(other);
    }
  }
}
