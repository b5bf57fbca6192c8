import type { Clock, Log } from '@intelbridge/core';
import { QradarApi } from './api/qradar-api.ts';
import type { QradarConfig } from './qradar.config.ts';
import type { QradarOptions } from './qradar-options.ts';
import { ConsoleVersion } from './version/console-version.ts';

/** One console as all that has to do with its offenses shares it. Connects to nothing by itself. */
export class QradarConsole {
  readonly config: QradarConfig;
  readonly clock: Clock;
  readonly log: Log;
  readonly api: QradarApi;
  readonly version: ConsoleVersion;

  constructor(options: QradarOptions) {
    this.config = options.config;
    this.clock = options.clock;
    this.log = options.log ?? (() => undefined);
    this.api = new QradarApi(options, 'see offenses and their events');
    this.version = new ConsoleVersion(this.api);
  }

  usage(): ReturnType<QradarApi['usage']> {
    return this.api.usage();
  }

  health(): ReturnType<QradarApi['health']> {
    return this.api.health();
  }
}
