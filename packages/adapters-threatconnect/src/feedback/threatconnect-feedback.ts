import {
  type Feedback,
  type FeedbackAction,
  type FeedbackDestination,
  type FeedbackDetails,
  type FeedbackFields,
  type FeedbackOutcome,
  type LookUpSubject,
  VendorError,
} from '@intelbridge/core';
import type { ThreatconnectOptions } from '../http/threatconnect-api.ts';
import { type AskedIndicator, askedIndicator } from '../indicator/asked-indicator.ts';
import { readOwners, toDestinations } from '../owners.ts';
import { type OpenSession, sessionOf, type ThreatconnectSession } from '../session.ts';
import { addIndicator } from './add-indicator.ts';
import { EFFECTS } from './effects.ts';
import { markFalsePositive } from './mark-false-positive.ts';

/** What analysts say of indicators, told to one ThreatConnect instance as the vendor's own app tells it. */
export class ThreatconnectFeedback implements Feedback {
  readonly provider = 'ThreatConnect';
  readonly actions: readonly FeedbackAction[] = ['add', 'false-positive'];
  readonly takes: FeedbackFields = {
    add: ['destination', 'rating', 'confidence', 'tags'],
    'false-positive': ['destination'],
  };
  readonly effects = EFFECTS;
  readonly opensAdded: boolean;
  readonly #session: OpenSession;

  constructor(given: ThreatconnectOptions | ThreatconnectSession) {
    this.#session = sessionOf(given);
    this.opensAdded = this.#session.options.config.opensAdded;
  }

  async destinations(signal?: AbortSignal): Promise<readonly FeedbackDestination[]> {
    const { defaultOwner } = this.#session.options.config;
    return toDestinations(await readOwners(this.#session, signal), defaultOwner);
  }

  async give(
    action: FeedbackAction,
    subject: LookUpSubject,
    by: string,
    details: FeedbackDetails,
    signal?: AbortSignal,
  ): Promise<FeedbackOutcome> {
    signal?.throwIfAborted();
    const asked = askedIndicator(subject);
    if (!this.actions.includes(action)) {
      throw unsupported(`ThreatConnect takes no "${action}".`);
    }
    if (asked === undefined && action !== 'add') return { outcome: 'unknown' };
    if (asked === undefined) {
      throw unsupported(`ThreatConnect cannot hold it: it is no ${subject.type} that it knows.`);
    }
    return this.#give(action, asked, by, details, signal);
  }

  async #give(
    action: FeedbackAction,
    asked: AskedIndicator,
    by: string,
    { destination, ...details }: FeedbackDetails,
    signal: AbortSignal | undefined,
  ): Promise<FeedbackOutcome> {
    const { config, clock } = this.#session.options;
    const { defaultOwner, sourceName: source } = config;
    if (action === 'add') {
      const owner = destination ?? defaultOwner ?? (await this.#session.ownOwner(signal));
      return this.#session.newest((version) =>
        addIndicator({ version, asked, by, details, owner, source, signal }),
      );
    }
    const now = clock.now();
    return this.#session.newest((version) =>
      markFalsePositive({ version, asked, owner: destination, first: defaultOwner, now, signal }),
    );
  }
}

const unsupported = (message: string): VendorError =>
  new VendorError('unsupported', 'ThreatConnect', message);
