import { readRows, type SentRows, sendRows } from '@intelbridge/vendor-http';
import { isSameText } from '../cut-text.ts';
import { isRefused } from '../refused.ts';
import type { OpenSession } from '../session.ts';
import type { EventDraft } from './event-draft.ts';
import { type EventRow, eventRow } from './event-row.schema.ts';

/** A draft with what ThreatQ made of it. */
export interface ConsumedEvent {
  readonly draft: EventDraft;
  readonly row: EventRow;
}

/** Saves them by one request, or by more if one of them is refused. Which one has which id is told by title and time. */
export function consumeEvents(
  drafts: readonly EventDraft[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<SentRows<EventDraft, ConsumedEvent>> {
  const consume = async (part: readonly EventDraft[]) => {
    const rows = await send(part, session, signal);
    const found = pairs(part, rows, session);
    for (const draft of part) {
      if (found.has(draft)) continue;
      // A title that came back in another form; sent alone, the answer is its own.
      const [row] = part.length === 1 ? rows : await send([draft], session, signal);
      if (row) found.set(draft, row);
    }
    return [...found].map(([draft, row]) => ({ draft, row }));
  };
  return sendRows(drafts, consume, isRefused);
}

async function send(
  drafts: readonly EventDraft[],
  { api }: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly EventRow[]> {
  const json = drafts.map(({ body }) => body);
  const path = '/api/events/consume';
  return readRows(eventRow, await api.change({ method: 'POST', path, json }, signal)).rows;
}

function pairs(
  drafts: readonly EventDraft[],
  rows: readonly EventRow[],
  { time }: OpenSession,
): Map<EventDraft, EventRow> {
  const byTime = Map.groupBy(rows, (row) => time.parse(row.happened_at));
  return new Map(
    drafts.flatMap((draft) => {
      const sameTime = byTime.get(time.parse(draft.body.happened_at)) ?? [];
      const row = sameTime.find(
        ({ title }) => typeof title === 'string' && isSameText(title, draft.body.title),
      );
      return row ? [[draft, row] as const] : [];
    }),
  );
}
