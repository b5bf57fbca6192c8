import { type Clock, isVendorError } from '@intelbridge/core';
import type { z } from 'zod';
import type { Answer } from './call/answer.ts';
import { errorBodyOf, toAnswerFailure } from './call/answer-failure.ts';
import { type CallRequest, OpenCall } from './call/open-call.ts';
import { Sender } from './call/sender.ts';
import { toUnusable } from './call/to-failed-try.ts';
import { limitOf, toReply } from './call/to-reply.ts';
import { FailedTry } from './failure/failed-try.ts';
import type { VendorHealth } from './health-record.ts';
import { Pace } from './policy/pace.ts';
import { untilAborted } from './policy/until-aborted.ts';
import { refuseWebPage } from './reply/parse-reply.ts';
import { openRows } from './rows/open-rows.ts';
import { systemClock } from './system-clock.ts';
import type { VendorCall, VendorReply } from './vendor-call.ts';
import type { VendorClientOptions, VendorUsage } from './vendor-client-options.ts';

/** A call for the elements of one large array. */
export type RowsCall = CallRequest & {
  /** Path of keys to the array: `[]` if the reply is one, `['data']` for `{"data": [...]}`. */
  readonly at: readonly string[];
  /** Rows per batch; default 1,000. */
  readonly batch?: number;
  /** A reply without the array has no rows; else it is a failure. */
  readonly optional?: boolean;
};

/**
 * Asks one vendor's API. Every failure to get a good answer is a VendorError whose message names vendor, method and path
 * and never query, body, headers or secrets. The caller's signal stops a call at once, with the signal's own reason.
 */
export class VendorClient {
  readonly #options: VendorClientOptions;
  readonly #clock: Clock;
  readonly #sender: Sender;
  readonly #pace: Pace;

  constructor(options: VendorClientOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#sender = new Sender(options, this.#clock);
    this.#pace = new Pace(options.pacing ?? {}, this.#clock);
  }

  call<Shape extends z.ZodType>(call: VendorCall<Shape>): Promise<VendorReply<z.output<Shape>>> {
    return this.#opened(call, (opened) =>
      this.#withTries(opened, (answer) => toReply(answer, call.schema, opened, this.#options)),
    );
  }

  /**
   * The elements of a large array in batches, unchecked, without holding the reply: no more is read than is asked for. Tried
   * again like any call until the first batch is there; later it throws `unavailable` if the reply breaks off. `timeoutMs`
   * holds for the first batch and anew for each further one, not for what the reader does in between. `errorsInSuccess` is not asked.
   */
  async *streamRows(call: RowsCall): AsyncGenerator<readonly unknown[], void, undefined> {
    const opened = this.#open(call);
    const { at, batch: size = 1_000, optional = false } = call;
    const options = { at, batch: size, limitBytes: limitOf(this.#options), optional };
    const rows = openRows(opened, this.#sender.ends, options);
    try {
      let batch = await this.#watched(
        this.#withTries(opened, (answer) => {
          refuseWebPage(answer.headers['content-type']);
          return rows.first(answer);
        }),
      );
      for (; batch !== undefined; batch = await this.#watched(rows.next())) yield batch;
    } finally {
      await rows.close();
      opened.deadline.close();
    }
  }

  usage(): VendorUsage {
    return this.#sender.usage();
  }

  health(): VendorHealth {
    return this.#sender.shownHealth();
  }

  #open(call: CallRequest): OpenCall {
    return new OpenCall(call, this.#options, this.#clock);
  }

  async #opened<T>(call: CallRequest, work: (opened: OpenCall) => Promise<T>): Promise<T> {
    const opened = this.#open(call);
    try {
      return await this.#watched(work(opened));
    } finally {
      opened.deadline.close();
    }
  }

  /** Keeps for the health view how it ended. */
  async #watched<T>(work: Promise<T>): Promise<T> {
    try {
      const done = await work;
      this.#sender.health.succeeded();
      return done;
    } catch (error) {
      if (isVendorError(error)) this.#sender.health.failed(error.message);
      throw error;
    }
  }

  async #withTries<T>(opened: OpenCall, use: (answer: Answer) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.#pace.run(() => this.#oneTry(opened, use), opened.signal);
      } catch (error) {
        const failed = toUnusable(error, opened, this.#sender.ends);
        if (!(failed instanceof FailedTry)) throw failed;
        await this.#waitAfter(failed, opened);
      }
    }
  }

  /** Throws the failure if there is no other try. */
  async #waitAfter(failed: FailedTry, opened: OpenCall): Promise<void> {
    const waitMs = opened.plan.waitAfter(failed, opened.timeoutMs - opened.elapsedMs);
    if (waitMs === undefined || this.#sender.isOpenCircuit) throw failed.failure;
    this.#options.log?.('warn', failed.failure.message, { retryInMs: waitMs });
    try {
      await this.#clock.sleep(waitMs, opened.signal);
    } catch (error) {
      opened.deadline.throwIfCallerStopped();
      throw opened.deadline.timedOut ? failed.failure : error;
    }
  }

  async #oneTry<T>(opened: OpenCall, use: (answer: Answer) => Promise<T>): Promise<T> {
    opened.startOnce();
    const { answer, sent } = await this.#sender.send(opened);
    try {
      if (opened.isGood(answer.status)) return await use(answer);
      const body = await errorBodyOf(answer);
      if (answer.status !== 401 || !(await this.#renewed(opened, sent))) {
        throw toAnswerFailure(answer, body, opened, this.#options, this.#clock);
      }
    } catch (error) {
      answer.drop();
      throw error;
    }
    return this.#oneTry(opened, use);
  }

  /** Once per call. */
  async #renewed(opened: OpenCall, sent: Readonly<Record<string, string>>): Promise<boolean> {
    const { credentials } = this.#options;
    if (opened.renewed || credentials.refused === undefined) return false;
    opened.renewed = true;
    return untilAborted(credentials.refused(sent, opened.signal), opened.signal);
  }
}
