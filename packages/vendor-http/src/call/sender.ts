import type { Clock, Instant } from '@intelbridge/core';
import type { Ends } from '../failure/connection-failure.ts';
import { FailedTry } from '../failure/failed-try.ts';
import { HealthRecord, type VendorHealth } from '../health-record.ts';
import { Circuit, type Permit } from '../policy/circuit.ts';
import { untilAborted } from '../policy/until-aborted.ts';
import { decodeBody } from '../reply/decode-body.ts';
import { toPlainHeaders } from '../request/headers.ts';
import type { VendorClientOptions, VendorUsage } from '../vendor-client-options.ts';
import type { Answer } from './answer.ts';
import type { OpenCall } from './open-call.ts';
import { toUnanswered } from './to-failed-try.ts';

/** An answer and the credentials that were sent to get it. */
export interface SentAnswer {
  readonly answer: Answer;
  readonly sent: Readonly<Record<string, string>>;
}

/** Sends one request at a time, unless the circuit is open, and knows how the host is doing. */
export class Sender {
  readonly ends: Ends;
  readonly health = new HealthRecord();
  readonly #options: VendorClientOptions;
  readonly #clock: Clock;
  readonly #circuit: Circuit;
  #requests = 0;
  #bytesSent = 0;
  #bytesReceived = 0;

  constructor(options: VendorClientOptions, clock: Clock) {
    const { baseUrl, transport } = options;
    this.#options = options;
    this.#clock = clock;
    this.#circuit = new Circuit(options.circuit ?? {});
    this.ends = { host: baseUrl.host, proxy: transport.proxyFor(baseUrl) };
  }

  get isOpenCircuit(): boolean {
    return this.#circuit.openUntil !== undefined;
  }

  usage(): VendorUsage {
    return {
      requests: this.#requests,
      bytesSent: this.#bytesSent,
      bytesReceived: this.#bytesReceived,
    };
  }

  shownHealth(): VendorHealth {
    return this.health.shown(this.#circuit.openUntil);
  }

  /** Rejects with FailedTry, the caller's reason, or what the credentials reject with. */
  async send(opened: OpenCall): Promise<SentAnswer> {
    const permit = this.#admit(opened);
    try {
      const sent = await this.#credentials(opened);
      return { answer: await this.#exchange(opened, sent, permit), sent };
    } finally {
      this.#circuit.calledOff(permit);
    }
  }

  #admit({ failures }: OpenCall): Permit {
    const now = this.#clock.now();
    const permit = this.#circuit.admit(now);
    if (permit !== undefined) return permit;
    const retryAfterMs = Math.max(0, (this.#circuit.openUntil ?? now) - now);
    const sentence = `${this.ends.host} was not asked, since it did not answer several times in a row`;
    throw new FailedTry(failures.of('unavailable', sentence, { retryAfterMs }), 'never');
  }

  async #credentials(opened: OpenCall): Promise<Readonly<Record<string, string>>> {
    const { signal, failures, path: target } = opened;
    const signed = { method: opened.request.method, target };
    const headers = await untilAborted(this.#options.credentials.headers(signal, signed), signal);
    failures.conceal(Object.values(headers));
    return headers;
  }

  async #exchange(
    opened: OpenCall,
    sent: Readonly<Record<string, string>>,
    permit: Permit,
  ): Promise<Answer> {
    const { request, payload, path, signal } = opened;
    const startedAt = this.#clock.now();
    this.#requests += 1;
    this.#bytesSent += payload?.bytes.length ?? 0;
    try {
      const { statusCode, headers, body } = await this.#options.transport.send({
        origin: this.#options.baseUrl,
        path,
        method: request.method,
        headers: opened.headersWith(sent),
        body: payload?.bytes ?? null,
        signal,
      });
      this.#answered(startedAt);
      const plain = toPlainHeaders(headers);
      return {
        status: statusCode,
        headers: plain,
        open: () => decodeBody(this.#counted(body), plain['content-encoding']),
        drop: () => void body.on('error', () => undefined).destroy(),
      };
    } catch (error) {
      throw this.#unanswered(toUnanswered(error, opened, this.ends), permit);
    }
  }

  #counted<Body extends NodeJS.ReadableStream>(body: Body): Body {
    body.on('data', (chunk: Buffer) => {
      this.#bytesReceived += chunk.length;
    });
    return body;
  }

  #answered(startedAt: Instant): void {
    const now = this.#clock.now();
    this.#circuit.answered();
    this.health.answered(now, now - startedAt);
  }

  #unanswered(error: unknown, permit: Permit): unknown {
    const now = this.#clock.now();
    if (!(error instanceof FailedTry)) return error;
    this.health.unanswered(now);
    if (error.unanswered && this.#circuit.unanswered(permit, now)) {
      this.#options.log?.(
        'error',
        `${this.#options.vendor}: ${this.ends.host} does not answer; it is left alone for a while`,
      );
    }
    return error;
  }
}
