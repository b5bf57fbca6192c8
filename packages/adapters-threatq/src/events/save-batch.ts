import type { IntelEvent, SavedEvent } from '@intelbridge/core';
import { plainReason } from '@intelbridge/vendor-http';
import { lookUpKey } from '../lookup/written-forms.ts';
import type { OpenSession } from '../session.ts';
import { type ConsumedEvent, consumeEvents } from './consume-events.ts';
import { knownIdOf, toDraft } from './event-draft.ts';
import type { EventType } from './event-type.ts';
import { isNew, newestOf } from './is-new.ts';
import { readEvents } from './read-events.ts';
import type { SavedIndicators } from './save-indicators.ts';
import { settleEvent } from './settle-event.ts';

const NO_ID = 'ThreatQ did not say which event it saved.';

/** Events of one request, each of another title or time; their indicators are there. One answer each, in order. */
export async function saveBatch(
  events: readonly IntelEvent[],
  type: EventType,
  indicators: SavedIndicators,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly SavedEvent[]> {
  const known = events.flatMap((event) => knownIdOf(event) ?? []);
  const held = await readEvents(known, session, signal);
  const drafts = events.map((event) =>
    toDraft(event, held.get(knownIdOf(event) ?? -1), type, indicators, session),
  );
  const startedAt = session.options.clock.now();
  const { replies, refused } = await consumeEvents(drafts, session, signal);
  const tookMs = session.options.clock.now() - startedAt;
  const wasThere = await settleAll(replies, tookMs, session, signal);
  const rows = new Map(replies.map(({ draft, row }) => [draft, row]));
  return drafts.map((draft): SavedEvent => {
    const row = rows.get(draft);
    if (row === undefined) {
      const refusal = refused.get(draft);
      return { saved: false, reason: refusal ? plainReason(refusal) : NO_ID };
    }
    const action = wasThere.has(row.id) ? 'updated' : 'created';
    const id = String(row.id);
    return { saved: true, id, action, refused: refusedOf(draft.event, indicators) };
  });
}

/** Ids of the events that were there before. Those not read yet are read if they may hold something of before. */
async function settleAll(
  consumed: readonly ConsumedEvent[],
  tookMs: number,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number>> {
  const parse = (stamp: unknown) => session.time.parse(stamp);
  const isRead = ({ draft, row }: ConsumedEvent) => draft.held?.row.id === row.id;
  const unread = consumed.filter((each) => !isRead(each)).map(({ row }) => row);
  const newest = newestOf(
    consumed.map(({ row }) => row),
    parse,
  );
  const unsure = unread.filter((row) => isNew(row, newest, tookMs, parse) !== true);
  const after = await readEvents(
    unsure.map(({ id }) => id),
    session,
    signal,
  );
  const newestRead = newestOf(
    [...after.values()].map(({ row }) => row),
    parse,
  );
  const wasThere = new Set(consumed.filter(isRead).map(({ row }) => row.id));
  for (const { id, ...row } of unsure) {
    const seen = { ...after.get(id)?.row, existing: row.existing, id, attributes: [] };
    if (isNew(seen, newestRead, tookMs, parse) === false) wasThere.add(id);
  }
  for (const each of consumed) await settleEvent(each, after.get(each.row.id), session, signal);
  return wasThere;
}

function refusedOf({ indicators }: IntelEvent, saved: SavedIndicators) {
  return indicators.flatMap((indicator) => {
    const each = saved.get(lookUpKey(indicator));
    return each && 'refused' in each ? [{ value: indicator.value, reason: each.refused }] : [];
  });
}
