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
    // Of one that comes twice, the later is the newer.
    const unique = new Map(events.map((event) => [identityOf(event), event]));
    const indicators = await saveIndicators(
      [...unique.values()].flatMap((event) => event.indicators),
      this.#session,
      signal,
    );
    const answers: SavedEvent[] = [];
    for (const batch of inBatches([...unique.values()], BATCH)) {
      answers.push(...(await saveBatch(batch, this.#type, indicators, this.#session, signal)));
    }
    const byIdentity = new Map([...unique.keys()].map((key, n) => [key, answers[n]]));
    return events.flatMap((event) => byIdentity.get(identityOf(event)) ?? []);
  }
}

const identityOf = ({ title, happenedAt }: IntelEvent): string =>
  `${Math.floor(happenedAt / 1_000)} ${toTitle(title).toLowerCase()}`;
