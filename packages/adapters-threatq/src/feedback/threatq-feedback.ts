import {
  FEEDBACK_ACTIONS,
  type Feedback,
  type FeedbackAction,
  type FeedbackDetails,
  type FeedbackOutcome,
  isVendorError,
  type LookUpSubject,
  VendorError,
} from '@intelbridge/core';
import { detailsLink } from '../lookup/to-match.ts';
import { type OpenSession, sessionOf, type ThreatqSession } from '../session.ts';
import type { ThreatqOptions } from '../threatq-api.ts';
import { addIndicator } from './add-indicator.ts';
import { EFFECTS } from './effects.ts';
import { type HeldIndicator, heldIndicators, indicatorsById } from './held-indicators.ts';
import { applyMark, MARKS, type MarkAction, stateOf } from './marks.ts';

const UNKNOWN: FeedbackOutcome = { outcome: 'unknown' };

/** What analysts say of indicators, told to one ThreatQ instance as the vendor's own app tells it. */
export class ThreatqFeedback implements Feedback {
  readonly provider = 'ThreatQ';
  readonly actions = FEEDBACK_ACTIONS;
  readonly takes = {};
  readonly effects = EFFECTS;
  readonly #session: OpenSession;

  constructor(given: ThreatqOptions | ThreatqSession) {
    this.#session = sessionOf(given);
  }

  async give(
    action: FeedbackAction,
    subject: LookUpSubject,
    by: string,
    _details: FeedbackDetails,
    signal?: AbortSignal,
  ): Promise<FeedbackOutcome> {
    signal?.throwIfAborted();
    try {
      const held = await heldIndicators(subject, this.#session, signal);
      return action === 'add'
        ? await this.#add(subject, held, by, signal)
        : await this.#mark(action, held, by, signal);
    } catch (error) {
      // Deleted on the platform between looking and writing.
      if (isVendorError(error) && error.status === 404 && action !== 'add') return UNKNOWN;
      throw isVendorError(error) && error.kind === 'forbidden' ? toForbidden(error) : error;
    }
  }

  async #add(
    subject: LookUpSubject,
    [there]: readonly HeldIndicator[],
    by: string,
    signal: AbortSignal | undefined,
  ): Promise<FeedbackOutcome> {
    if (there) return this.#outcome('unchanged', there);
    const { held, wasThere } = await addIndicator(subject, this.#session, signal);
    if (!wasThere) await this.#comment(held, 'Added', by, signal);
    return this.#outcome(wasThere ? 'unchanged' : 'done', held);
  }

  /** A URL may be there in several spellings; all of them are meant. */
  async #mark(
    action: MarkAction,
    held: readonly HeldIndicator[],
    by: string,
    signal: AbortSignal | undefined,
  ): Promise<FeedbackOutcome> {
    const [first] = held;
    if (first === undefined) return UNKNOWN;
    const mark = MARKS[action];
    let isNews = false;
    for (const each of held) {
      if (!(await applyMark(mark, each, this.#session, signal))) continue;
      isNews = true;
      await this.#comment(each, mark.words, by, signal);
    }
    if (!isNews) return this.#outcome('unchanged', first);
    const [after] = await indicatorsById([first.id], this.#session, signal);
    return after ? this.#outcome('done', after) : UNKNOWN;
  }

  #outcome(outcome: 'done' | 'unchanged', held: HeldIndicator): FeedbackOutcome {
    const { url } = this.#session.options.config;
    return { outcome, link: detailsLink(held.id, url), state: stateOf(held) };
  }

  /** So that the platform's own analysts see who says so. What counts is done: failing for a comment would undo nothing. */
  async #comment(
    { id }: HeldIndicator,
    words: string,
    by: string,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { api, options } = this.#session;
    const value = `${words} in ${options.config.sourceName} by ${by}.`.toWellFormed();
    const path = `/api/indicators/${id}/comments`;
    try {
      await api.change({ method: 'POST', path, json: { value }, repeatable: false }, signal);
    } catch (error) {
      if (!isVendorError(error)) throw error;
      options.log?.('warn', 'ThreatQ takes no comment on an indicator', { kind: error.kind });
    }
  }
}

const toForbidden = (error: VendorError): VendorError =>
  new VendorError(
    'forbidden',
    'ThreatQ',
    'ThreatQ does not let this account read or change indicators; give it the permission.',
    { cause: error, status: error.status },
  );
