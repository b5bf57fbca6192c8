import { eventRow } from '../events/event-rows.ts';
import { html } from '../html/html.ts';
import { eventCell } from './event-list-page.ts';
import type { Page, Visit } from './page.ts';

/** All fields of one event; `undefined` for one that is not there. */
export function eventDetailsPage({ world, url }: Visit): Page | undefined {
  const row = eventRow(world.qradar, url.searchParams.get('eventId') ?? '');
  if (row === undefined) return undefined;
  return {
    title: 'Event Information',
    appName: 'EventViewer',
    pageId: 'EventDetails',
    toolbar: 'EventDetailsToolbar',
    summaryId: row.id,
    ownButtons: html`<a class="button" href="/console/do/ariel/arielSearch?appName=EventViewer&amp;pageId=EventList">Return to Event List</a>`,
    body: html`<div class="page-head"><h1>Event Information</h1></div>
<dl class="facts">${world.behaviour.eventColumns.map((column) => html`<div><dt>${column.label}</dt><dd>${eventCell(row, column)}</dd></div>`)}</dl>
<section class="panel wide"><h2>Payload Information</h2><pre class="payload">${row.value('payload')}</pre></section>`,
  };
}
