import type { Address, AddressBook } from '../../qradar/siem/addresses.ts';
import type { Offense } from '../../qradar/siem/offense.ts';
import type { QradarWorld } from '../../qradar/world.ts';
import { type Html, html } from '../html/html.ts';
import { timeText } from '../html/time-text.ts';
import { hooked, ipValue } from '../html/value-cell.ts';
import { plainTable } from './grid.ts';
import { magnitudeBar } from './magnitude.ts';
import { offenseSource } from './offense-list-page.ts';
import { firstLine, typeName } from './offense-text.ts';
import type { Page, Visit } from './page.ts';

/** One offense with its last five notes and its top addresses; `undefined` for one that is not there. */
export function offenseSummaryPage({ world, url }: Visit): Page | undefined {
  const id = Number(url.searchParams.get('summaryId'));
  const offense = world.qradar.offenses.get(id);
  if (offense === undefined) return undefined;
  const { sources, localDestinations } = world.qradar.offenses;
  return {
    title: `Offense ${id}`,
    appName: 'SEM',
    pageId: 'OffenseSummary',
    toolbar: 'OffenseSummaryToolbar',
    summaryId: String(id),
    ownButtons: html`<a class="button" href="/console/do/sem/offenses?appName=Sem&amp;pageId=OffenseList">All Offenses</a>
<a class="button" href="/console/do/ariel/arielSearch?appName=EventViewer&amp;pageId=EventList&amp;offenseId=${id}">Events</a>
<button type="button" id="add-note">Add Note</button>`,
    body: html`<div class="page-head"><h1>Offense ${id}</h1></div>
${facts(offense, world.qradar)}
<div class="columns">
${topTable('Top 5 Source IPs', 'AttackerList', addressRows(sources, offense.source_address_ids))}
${topTable('Top 5 Destination IPs', 'TargetList', addressRows(localDestinations, offense.local_destination_address_ids))}
${topTable('Top 5 Categories', 'CategoryList', categoryRows(offense))}
${notesPanel(id, world.qradar)}
</div>`,
  };
}

function facts(offense: Offense, world: QradarWorld): Html {
  const rows: readonly (readonly [name: string, value: Html])[] = [
    ['Magnitude', magnitudeBar(offense.magnitude)],
    ['Status', html`${offense.status}`],
    [
      'Severity / Credibility / Relevance',
      html`${offense.severity} / ${offense.credibility} / ${offense.relevance}`,
    ],
    ['Description', html`${firstLine(offense.description)}`],
    ['Offense Type', html`${typeName(offense.offense_type, world)}`],
    ['Source', offenseSource(offense)],
    ['Event / Flow count', html`${offense.event_count} events and ${offense.flow_count} flows`],
    ['Start', html`${timeText(offense.start_time)}`],
    ['Assigned to', html`${offense.assigned_to ?? 'Unassigned'}`],
    ['Network', html`${offense.source_network}`],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

interface TopRow {
  readonly id: string;
  readonly shown: Html;
  readonly count: number;
}

const topTable = (title: string, group: string, rows: readonly TopRow[]): Html =>
  html`<section class="panel"><h2>${title}</h2>${plainTable(
    title,
    ['Name', 'Offenses'],
    rows.map(({ id, shown, count }) => [
      html`<span class="row-menu" data-groups="${JSON.stringify([group])}" data-value="${id}">${shown}</span>`,
      html`${count}`,
    ]),
    'None',
  )}</section>`;

const addressRows = (book: AddressBook, ids: readonly number[] | null): TopRow[] =>
  (ids ?? [])
    .map((id): Address | undefined => book.get(id))
    .filter((address) => address !== undefined)
    .toSorted((a, b) => b.eventFlowCount - a.eventFlowCount)
    .slice(0, 5)
    .map(({ id, ip, offenseIds }) => ({
      id: String(id),
      shown: ipValue(ip),
      count: offenseIds.size,
    }));

const categoryRows = ({ categories }: Offense): TopRow[] =>
  (categories ?? []).slice(0, 5).map((name) => ({
    id: name,
    shown: hooked({ value: name, groups: ['CategoryList'], hover: [] }),
    count: 1,
  }));

/** Text of notes is shown as text, with its line breaks. */
const notesPanel = (
  id: number,
  { offenses }: QradarWorld,
): Html => html`<section class="panel wide">
<h2>Last 5 Notes</h2>${plainTable(
  'Last 5 Notes',
  ['Notes', 'Username', 'Creation Date'],
  offenses
    .notes(id)
    .slice(-5)
    .toReversed()
    .map((note) => [
      html`<span class="note">${note.note_text}</span>`,
      html`${note.username}`,
      html`${timeText(note.create_time)}`,
    ]),
  'No results were returned.',
)}</section>`;
