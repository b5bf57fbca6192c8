import type { EventColumn } from '../behaviour.ts';
import { type EventRow, eventRows } from '../events/event-rows.ts';
import { type Html, html } from '../html/html.ts';
import { timeText } from '../html/time-text.ts';
import { hooked } from '../html/value-cell.ts';
import { grid } from './grid.ts';
import type { Page, Visit } from './page.ts';

const SHOWN = 100;

/** Log Activity: the newest events of all log sources, of an offense, or those that contain a text. */
export function eventListPage({ world, url }: Visit): Page {
  const { eventColumns } = world.behaviour;
  const query = url.searchParams;
  const text = query.get('q') ?? '';
  const aql = query.get("values['aql']") ?? query.get('value(aql)') ?? '';
  const inOffense = query.get('offenseId') ?? /inoffense\(\s*(\d+)\s*\)/i.exec(aql)?.[1];
  const offenseId = inOffense === undefined ? undefined : Number(inOffense);
  const rows = eventRows(world.qradar, { offenseId, text, limit: SHOWN });
  return {
    title: 'Log Activity',
    appName: 'EventViewer',
    pageId: 'EventList',
    toolbar: 'customEventListToolbar',
    ownButtons: html`<button type="button" data-reload>Refresh</button>`,
    body: html`<form class="search" role="search">
<input type="hidden" name="appName" value="EventViewer"><input type="hidden" name="pageId" value="EventList">
<label for="q">Quick Filter</label><input id="q" name="q" value="${text}"><button class="primary">Search</button>
</form>
<p class="current-filter">${filterText(offenseId, aql)}</p>
${grid({
  label: 'Events',
  columns: eventColumns.map(({ label }) => label),
  rows: rows.map((row) => ({
    id: row.id,
    href: `/console/do/ariel/eventDetails?appName=EventViewer&pageId=EventDetails&eventId=${row.id}`,
    cells: eventColumns.map((column) => eventCell(row, column)),
  })),
  empty: 'No results were returned for these criteria.',
})}`,
  };
}

function filterText(offenseId: number | undefined, aql: string): Html {
  if (aql !== '') return html`Advanced search: <code>${aql}</code>`;
  return offenseId === undefined
    ? html`Viewing the latest events`
    : html`Offense is ${offenseId} (<a href="?appName=EventViewer&amp;pageId=EventList">clear filter</a>)`;
}

/** Every field of an event has the groups of its own name, addresses and users the general ones too (§2.1, §3). */
export function eventCell(row: EventRow, { field, kind }: EventColumn): Html {
  const value = row.value(field);
  if (field === 'starttime') return html`${timeText(Number(value))}`;
  const own = `ariel:${field}`;
  if (kind === 'ip') return hooked({ value, groups: ['ipPopup', own], hover: ['ip', own] });
  if (kind === 'userName')
    return hooked({ value, groups: ['userNamePopup', own], hover: ['userName', own] });
  return hooked({ value, groups: [own], hover: [own] });
}
