/** What goes wrong. `status` is the vendor's own error shape unless `body` says otherwise. */
export type FaultKind = 'latency' | 'status' | 'html' | 'cut-body' | 'reset' | 'content-type';

/** One thing that goes wrong, and when. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** Any method when left out. */
  readonly method?: string;
  /** Part of path and query as sent, or a regular expression between slashes; anything when left out. */
  readonly path?: string;
  /** Fires from this matching request on, counted from 1. Default 1. */
  readonly nth?: number;
  /** How often it fires; 0 is always. Default 1. */
  readonly times?: number;
  /** For `status` (default 500) and `html` (default 502). */
  readonly status?: number;
  readonly body?: string;
  /** Added to the reply, such as `Retry-After`. For `content-type`, the type to pretend (default `text/html`). */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long `latency` waits, in real milliseconds. */
  readonly ms?: number;
  /** The request is carried out first and only its reply goes wrong. `cut-body` and `content-type` always do. */
  readonly afterHandling?: boolean;
}

/** A rule as it stands, with what it has seen. */
export interface ActiveFault extends FaultRule {
  readonly id: number;
  readonly matched: number;
  readonly fired: number;
}

interface Counted {
  readonly id: number;
  readonly rule: FaultRule;
  readonly hits: (pathAndQuery: string) => boolean;
  matched: number;
  fired: number;
}

/** The faults of one simulator, in the order they were added. */
export class Faults {
  #rules: Counted[] = [];
  #lastId = 0;

  /** Returns the rule's id. Throws SyntaxError when `path` is not a readable regular expression. */
  add(rule: FaultRule): number {
    this.#lastId += 1;
    this.#rules.push({ id: this.#lastId, rule, hits: toMatch(rule.path), matched: 0, fired: 0 });
    return this.#lastId;
  }

  /** Without an id, all of them. */
  remove(id?: number): void {
    this.#rules = id === undefined ? [] : this.#rules.filter((each) => each.id !== id);
  }

  list(): ActiveFault[] {
    return this.#rules.map(({ id, rule, matched, fired }) => ({ ...rule, id, matched, fired }));
  }

  /** The rules that this request sets off, counted as fired. */
  take(method: string, pathAndQuery: string): FaultRule[] {
    if (this.#rules.length === 0) return [];
    return this.#rules.filter((each) => fires(each, method, pathAndQuery)).map(({ rule }) => rule);
  }
}

function fires(each: Counted, method: string, pathAndQuery: string): boolean {
  const { rule } = each;
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (!each.hits(pathAndQuery)) return false;
  each.matched += 1;
  const times = rule.times ?? 1;
  if (each.matched < (rule.nth ?? 1) || (times > 0 && each.fired >= times)) return false;
  each.fired += 1;
  return true;
}

function toMatch(path: string | undefined): (pathAndQuery: string) => boolean {
  if (path === undefined) return () => true;
  const pattern = /^\/(.*)\/$/.exec(path)?.[1];
  if (pattern === undefined || !/[\\^$.*+?()[\]{}|]/.test(pattern)) {
    return (pathAndQuery) => pathAndQuery.includes(path);
  }
  const expression = new RegExp(pattern);
  return (pathAndQuery) => expression.test(pathAndQuery);
}
