import type { Clock, Instant } from '@intelbridge/core';
import { CallFailures } from '../failure/call-failures.ts';
import { Deadline } from '../policy/deadline.ts';
import { RetryPlan } from '../policy/retry-plan.ts';
import { mergeHeaders } from '../request/headers.ts';
import { type Payload, toPayload } from '../request/payload.ts';
import { secretsIn } from '../request/secrets-in.ts';
import { toTarget, withoutQuery } from '../request/target.ts';
import type { VendorCall } from '../vendor-call.ts';
import type { VendorClientOptions } from '../vendor-client-options.ts';

export type CallRequest = Omit<VendorCall<never>, 'schema'>;

const REPEATABLE: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE']);

/** One call under way: what is sent each time, how much time is left, what was tried. Close it when it ends, however it ends. */
export class OpenCall {
  readonly request: CallRequest;
  readonly path: string;
  readonly payload: Payload | undefined;
  readonly failures: CallFailures;
  readonly deadline: Deadline;
  readonly timeoutMs: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #plan: RetryPlan;
  readonly #clock: Clock;
  #startedAt: Instant | undefined;
  /** Whether the credentials were already renewed for this call. */
  renewed = false;

  /** Throws VendorError `protocol` for a path or link that must not be followed. */
  constructor(request: CallRequest, options: VendorClientOptions, clock: Clock) {
    const { vendor, baseUrl, timeoutMs = 60_000 } = options;
    const { method, path, query, headers, shownPath = path } = request;
    const target = toTarget(baseUrl, path, query);
    const basePath = path.startsWith('/') ? baseUrl.pathname.replace(/\/+$/, '') : '';
    this.failures = new CallFailures(vendor, method, withoutQuery(basePath + shownPath));
    this.failures.conceal(secretsIn(request));
    // A redirect may say it again.
    if (shownPath !== path) this.failures.conceal([path]);
    if ('refused' in target) throw this.failures.of('protocol', target.refused);
    this.request = request;
    this.path = target.path;
    this.payload = toPayload(request.body);
    this.timeoutMs = request.timeoutMs ?? timeoutMs;
    const contentType = this.payload && { 'content-type': this.payload.contentType };
    this.#headers = mergeHeaders(options.headers, contentType, headers);
    this.#plan = toPlan(request, options);
    this.#clock = clock;
    this.deadline = new Deadline(request.signal);
  }

  get signal(): AbortSignal {
    return this.deadline.signal;
  }

  get elapsedMs(): number {
    return this.#startedAt === undefined ? 0 : this.#clock.now() - this.#startedAt;
  }

  get plan(): RetryPlan {
    return this.#plan;
  }

  headersWith(credentials: Readonly<Record<string, string>>): Record<string, string> {
    return mergeHeaders(this.#headers, credentials);
  }

  isGood(status: number): boolean {
    return this.request.accept?.includes(status) ?? (status >= 200 && status < 300);
  }

  /** Time runs from the first try that has got its turn, so that a long queue is not taken for a slow vendor. */
  startOnce(): void {
    if (this.#startedAt !== undefined) return;
    this.#startedAt = this.#clock.now();
    this.deadline.start(this.timeoutMs);
  }
}

function toPlan({ method, repeatable }: CallRequest, options: VendorClientOptions): RetryPlan {
  const { maxTries = 4, maxWaitMs = 30_000, random = Math.random } = options;
  return new RetryPlan({
    repeatable: repeatable ?? REPEATABLE.has(method),
    maxTries,
    maxWaitMs,
    random,
  });
}
