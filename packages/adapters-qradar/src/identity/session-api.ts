import type { ConsoleSession } from '@intelbridge/core';
import { VendorClient, type VendorClientOptions } from '@intelbridge/vendor-http';
import { readError } from '../api/error-body.ts';
import type { QradarApi } from '../api/qradar-api.ts';

/** A person waits for these answers. */
const TIMEOUT_MS = 10_000;
const MAX_TRIES = 2;

export type SessionApiOptions = Pick<
  VendorClientOptions,
  'baseUrl' | 'transport' | 'clock' | 'log' | 'random'
>;

/** The console's API as the users themselves may use it: nothing of ours vouches for them. */
export class SessionApi {
  readonly #client: VendorClient;

  constructor(options: SessionApiOptions) {
    this.#client = new VendorClient({
      ...options,
      vendor: 'QRadar',
      credentials: { headers: () => Promise.resolve({}) },
      readError: (status, body) => readError(status, body, 'see its own user role'),
      timeoutMs: TIMEOUT_MS,
      maxTries: MAX_TRIES,
    });
  }

  /** Calls in the name of the session's user. */
  as({ token, proof }: ConsoleSession): Pick<QradarApi, 'call'> {
    const session = { SEC: token, ...(proof !== undefined && { QRadarCSRF: proof }) };
    return {
      call: ({ version, headers, ...call }) =>
        this.#client.call({
          ...call,
          headers: { ...headers, ...session, ...(version && { version: version.text }) },
        }),
    };
  }
}
