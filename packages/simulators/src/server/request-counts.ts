/** What a simulator was asked, without its control calls. Bytes are bodies only. */
export interface RequestSummary {
  readonly total: number;
  /** By `METHOD /path/{pattern}`. */
  readonly byRoute: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Connections opened since the start or the last reset. */
  readonly connections: number;
  /** Requests that were not answered to the end yet. */
  readonly inFlight: number;
  /** The most there ever were at the same moment. */
  readonly mostInFlight: number;
}

/** Counts requests by method and path pattern. */
export class RequestCounts {
  readonly #patternOf: (pathname: string) => string;
  #byRoute = new Map<string, number>();
  #byStatus = new Map<string, number>();
  #total = 0;
  #bytesIn = 0;
  #bytesOut = 0;
  #connections = 0;
  #inFlight = 0;
  #mostInFlight = 0;

  constructor(patternOf: (pathname: string) => string = withoutIds) {
    this.#patternOf = patternOf;
  }

  connected(): void {
    this.#connections += 1;
  }

  /** A request is under way until the returned function is called; calling it again changes nothing. */
  begin(): () => void {
    this.#inFlight += 1;
    this.#mostInFlight = Math.max(this.#mostInFlight, this.#inFlight);
    let underWay = 1;
    return () => {
      this.#inFlight -= underWay;
      underWay = 0;
    };
  }

  received(method: string, pathname: string, bytes: number): void {
    this.#total += 1;
    this.#bytesIn += bytes;
    count(this.#byRoute, `${method} ${this.#patternOf(pathname)}`);
  }

  answered(status: number, bytes: number): void {
    this.#bytesOut += bytes;
    count(this.#byStatus, String(status));
  }

  reset(): void {
    this.#byRoute = new Map();
    this.#byStatus = new Map();
    this.#total = 0;
    this.#bytesIn = 0;
    this.#bytesOut = 0;
    this.#connections = 0;
    this.#mostInFlight = this.#inFlight;
  }

  summary(): RequestSummary {
    return {
      total: this.#total,
      byRoute: Object.fromEntries(this.#byRoute),
      byStatus: Object.fromEntries(this.#byStatus),
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
      connections: this.#connections,
      inFlight: this.#inFlight,
      mostInFlight: this.#mostInFlight,
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function withoutIds(pathname: string): string {
  return pathname
    .replaceAll(/\/\d+(?=\/|$)/g, '/{id}')
    .replaceAll(/\/[0-9a-f]{32,}(?=\/|$)/g, '/{hash}');
}
