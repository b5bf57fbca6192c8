import type { Clock, HostFacts, Log } from '@intelbridge/core';
import type { HttpTransport } from '@intelbridge/vendor-http';
import type { QradarConfig } from './qradar.config.ts';

/** What a client of one console is made of. */
export interface QradarOptions {
  readonly config: QradarConfig;
  readonly transport: HttpTransport;
  readonly clock: Clock;
  /** What was found out about the console and holds for good. */
  readonly facts: HostFacts;
  readonly log?: Log | undefined;
  /** From 0 up to 1, as Math.random. */
  readonly random?: (() => number) | undefined;
}
