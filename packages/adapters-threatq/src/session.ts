import { NameTable } from './name-table.ts';
import { PlatformTime } from './platform-time.ts';
import { ThreatqApi, type ThreatqOptions } from './threatq-api.ts';

/** One login and one set of tables of an instance, for all that is asked of it. */
export interface ThreatqSession {
  /** Of all who share it. */
  usage(): ReturnType<ThreatqApi['usage']>;
  health(): ReturnType<ThreatqApi['health']>;
}

/** What the classes of this package see of it. */
export class OpenSession implements ThreatqSession {
  readonly options: ThreatqOptions;
  readonly api: ThreatqApi;
  readonly time: PlatformTime;
  readonly types: NameTable;
  readonly statuses: NameTable;
  readonly openStatuses: NameTable;

  constructor(options: ThreatqOptions) {
    const { clock, config } = options;
    this.options = options;
    this.api = new ThreatqApi(options);
    this.time = new PlatformTime(config.timeZone);
    this.types = new NameTable(clock, (signal) => this.api.names('indicator/types', signal));
    this.statuses = new NameTable(clock, (signal) => this.api.names('indicator/statuses', signal));
    this.openStatuses = new NameTable(clock, (signal) => this.api.openStatuses(signal));
  }

  usage(): ReturnType<ThreatqApi['usage']> {
    return this.api.usage();
  }

  health(): ReturnType<ThreatqApi['health']> {
    return this.api.health();
  }
}

/** Connects to nothing yet; the login comes with the first request. */
export function openThreatq(options: ThreatqOptions): ThreatqSession {
  return new OpenSession(options);
}

/** The session given, or one of its own. */
export function sessionOf(given: ThreatqOptions | ThreatqSession): OpenSession {
  if (given instanceof OpenSession) return given;
  if ('usage' in given) throw new TypeError('not a session of openThreatq');
  return new OpenSession(given);
}
