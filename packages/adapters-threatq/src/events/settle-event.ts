import { unlessRefused } from '@intelbridge/vendor-http';
import type { OpenSession } from '../session.ts';
import type { Change } from '../threatq-api.ts';
import { staleAfter, staleBefore } from './attribute-plan.ts';
import type { ConsumedEvent } from './consume-events.ts';
import type { HeldAttribute, HeldEvent } from './read-events.ts';
import { isSameDescription } from './to-description.ts';

/** Does what consuming leaves undone. `after`: the event as it was read afterwards, where that was necessary. */
export async function settleEvent(
  { draft, row }: ConsumedEvent,
  after: HeldEvent | undefined,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { description, wanted, held } = draft;
  const path = `/api/events/${row.id}`;
  const before = held?.row.id === row.id ? held : undefined;
  // A reply that does not show the description says nothing of it: the one before is what may still be there.
  const shown = row.description ?? after?.row.description ?? before?.row.description;
  const isKnown = row.description !== undefined || after !== undefined || before !== undefined;
  if (isKnown && !isSameDescription(shown ?? '', description)) {
    await change({ method: 'PUT', path, json: { description } }, session, signal);
  }
  const stale: readonly HeldAttribute[] = after
    ? staleAfter(wanted, after.attributes)
    : staleBefore(wanted, before?.attributes ?? []);
  for (const { id } of stale) {
    await change({ method: 'DELETE', path: `${path}/attributes/${id}` }, session, signal);
  }
}

/** The event itself is saved: what an account may not change afterwards is not worth failing for. */
async function change(
  wanted: Change,
  { api, options }: OpenSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  await unlessRefused(
    () => api.change(wanted, signal),
    ({ kind, status }) => {
      if (status === 404) return;
      options.log?.('warn', 'ThreatQ refuses to correct an event', { kind, status });
    },
  );
}
