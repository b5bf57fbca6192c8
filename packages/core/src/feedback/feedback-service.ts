import type { LookUps } from '../lookup/look-up-answer.ts';
import { subjectKey } from '../lookup/subject-key.ts';
import type { AuditTrail } from '../ports/audit-trail.port.ts';
import type { Clock } from '../ports/clock.port.ts';
import type { Feedback, FeedbackOutcome } from '../ports/feedback.port.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { ReportedError } from '../report/sync-report.ts';
import { toReportedError } from '../sync/report-failure.ts';
import { Turns } from '../turns/turns.ts';
import type { FeedbackDesk, FeedbackReport, FeedbackRequest } from './feedback-report.ts';
import { readRequest } from './read-request.ts';

/** What feedback works with. */
export interface FeedbackPorts {
  /** Of every platform that takes any. */
  readonly feedbacks: readonly Feedback[];
  readonly audit: AuditTrail;
  readonly lookUps: Pick<LookUps, 'renew'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What was done to which platform, for the trail and the report. */
interface Act {
  readonly request: FeedbackRequest;
  readonly provider: string;
  readonly subject: string;
}

/** Of a value that is no indicator, so much is recorded. */
const LONGEST_SUBJECT = 1_000;

/** Feedback to any of several platforms, each act recorded, the same one at a time. */
export class FeedbackService implements FeedbackDesk {
  readonly #ports: FeedbackPorts;
  readonly #turns = new Turns(Number.POSITIVE_INFINITY);

  constructor(ports: FeedbackPorts) {
    this.#ports = ports;
  }

  /** Rejects only with the signal's reason or a bug, and records that, too. */
  async giveFeedback(request: FeedbackRequest, signal?: AbortSignal): Promise<FeedbackReport> {
    const read = readRequest(request, this.#ports.feedbacks);
    if (!read.ok) {
      const subject = request.value.slice(0, LONGEST_SUBJECT);
      return this.#end({ request, provider: request.provider, subject }, undefined, read.error);
    }
    const { feedback, subject } = read;
    const act = { request, provider: feedback.provider, subject: subject.value };
    return this.#turns.alone(`${feedback.provider} ${subjectKey(subject)}`, () =>
      this.#give(act, feedback, subject, signal),
    );
  }

  async #give(
    act: Act,
    feedback: Feedback,
    subject: LookUpSubject,
    signal: AbortSignal | undefined,
  ): Promise<FeedbackReport> {
    const { action, who, details = {} } = act.request;
    try {
      const result = await feedback.give(action, subject, who.trim(), details, signal);
      return await this.#end(act, result, undefined);
    } catch (error) {
      const reported = toReportedError(error);
      if (reported) return await this.#end(act, undefined, reported);
      await this.#record(act, 'failed: broken off; part of it may have been done');
      throw error;
    } finally {
      // Also after a failure: part of it may have been done.
      await this.#renew(act, subject);
    }
  }

  async #end(
    act: Act,
    result: FeedbackOutcome | undefined,
    error: ReportedError | undefined,
  ): Promise<FeedbackReport> {
    const { action, value } = act.request;
    const unrecorded = await this.#record(act, result?.outcome ?? `failed: ${error?.message}`);
    const errors = [error, unrecorded].filter((each) => each !== undefined);
    return { ok: errors.length === 0, action, value, provider: act.provider, result, errors };
  }

  /** What kept it from being recorded, if anything did; the act itself cannot be taken back. */
  async #record(act: Act, result: string): Promise<ReportedError | undefined> {
    const { provider: system, subject, request } = act;
    const { action, who } = request;
    const entry = { at: this.#ports.clock.now(), who, action, subject, system, result };
    try {
      await this.#ports.audit.append(entry);
      return undefined;
    } catch (error) {
      const reported = toReportedError(error);
      if (!reported) throw error;
      this.#ports.log('error', 'An act could not be recorded in the audit trail', { ...entry });
      return { ...reported, message: `Not recorded in the audit trail: ${reported.message}` };
    }
  }

  async #renew({ provider }: Act, { type, value }: LookUpSubject): Promise<void> {
    try {
      await this.#ports.lookUps.renew(value, provider, type);
    } catch (error) {
      const reported = toReportedError(error);
      if (!reported) throw error;
      this.#ports.log('warn', `The answer kept of ${provider} is old: ${reported.message}`);
    }
  }
}
