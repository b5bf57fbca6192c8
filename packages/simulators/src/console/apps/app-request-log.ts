/** One request as an app got it. */
export interface AppRequest {
  readonly appId: number;
  readonly kind: 'proxy' | 'probe' | 'hook';
  readonly method: string;
  /** Path and query as the app sees them. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `undefined`: no answer. */
  readonly status: number | undefined;
}

const KEPT = 2_000;

/** The last requests that apps were sent. */
export class AppRequestLog {
  #rows: AppRequest[] = [];

  add(row: AppRequest): void {
    this.#rows.push(row);
    if (this.#rows.length > KEPT) this.#rows.shift();
  }

  of(appId?: number): AppRequest[] {
    return this.#rows.filter((row) => appId === undefined || row.appId === appId);
  }

  clear(): void {
    this.#rows = [];
  }
}
