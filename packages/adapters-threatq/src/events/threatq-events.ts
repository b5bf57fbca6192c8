import type { IntelEvent, IntelEvents, SavedEvent } from '@intelbridge/core';
import { type BatchLimits, inBatches } from '../in-batches.ts';
import { type OpenSession, sessionOf, type ThreatqSession } from '../session.ts';
import type { ThreatqOptions } from '../threatq-api.ts';
import { toTitle } from './event-draft.ts';
import { type EventType, incidentType } from './event-type.ts';
import { saveBatch } from './save-batch.ts';
import { saveIndicators } from './save-indicators.ts';

/** ThreatQ's own SDK sends 500 at once (dossier §3.6); a web server's limit of the body is some megabytes. */
const BATCH: BatchLimits<IntelEvent> = {
  rows: 500,
  weight: 2_000_000,
  weightOf: ({ title, description, attributes, indicators }) =>
    attributes.reduce(
      (sum, { name, value }) => sum + name.length + value.length + 100,
      title.length + description.length + indicators.length * 20 + 300,
    ),
  keyOf: ({ title, happenedAt }) =>
    `${Math.floor(happenedAt / 1_000)} ${toTitle(title).toLowerCase()}`,
};

/** Events of one ThreatQ instance. Title and second are what ThreatQ knows an event by, so saving again updates it. */
export class ThreatqEvents implements IntelEvents {
  readonly provider = 'ThreatQ';
  readonly #session: OpenSession;
  #type: EventType | undefined;

  constructor(given: ThreatqOptions | ThreatqSession) {
    this.#session = sessionOf(given);
  }

  async save(events: readonly IntelEvent[], signal?: AbortSignal): Promise<readonly SavedEvent[]> {
    signal?.throwIfAborted();
    if (events.length === 0) return [];
    this.#type ??= await incidentType(this.#session, signal);
    const indicators = await saveIndicators(
      events.flatMap((event) => event.indicators),
      this.#session,
      signal,
    );
    const saved: SavedEvent[] = [];
    for (const batch of inBatches(events, BATCH)) {
      saved.push(...(await saveBatch(batch, this.#type, indicators, this.#session, signal)));
    }
    return saved;
  }
}
