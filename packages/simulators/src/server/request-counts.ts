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

  constructor(patternOf: (pathname: string) => string = withoutIds) {
    this.#patternOf = patternOf;
  }

  connected(): void {
    this.#connections += 1;
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
  }

  summary(): RequestSummary {
    return {
      total: this.#total,
      byRoute: Object.fromEntries(this.#byRoute),
      byStatus: Object.fromEntries(this.#byStatus),
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
      connections: this.#connections,
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
