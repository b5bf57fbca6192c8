import { isAddress } from '../../qradar/siem/addresses.ts';
import type { Offense } from '../../qradar/siem/offense.ts';
import type { QradarWorld } from '../../qradar/world.ts';
import { type Html, html } from '../html/html.ts';
import { timeText } from '../html/time-text.ts';
import { ipValue, userValue } from '../html/value-cell.ts';
import { grid } from './grid.ts';
import { magnitudeBar } from './magnitude.ts';
import { firstLine, typeName } from './offense-text.ts';
import type { Page, Visit } from './page.ts';

const summaryUrl = (id: number): string =>
  `/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`;

/** All offenses that are not closed, or those of the user alone. */
export function offenseListPage({ world, session, url }: Visit): Page {
  const pageId =
    url.searchParams.get('pageId') === 'MyOffenseList' ? 'MyOffenseList' : 'OffenseList';
  const rows = world.qradar.offenses.rows
    .filter(({ status }) => status !== 'CLOSED')
    .filter(({ assigned_to: user }) => pageId === 'OffenseList' || user === session.user.name)
    .toSorted((a, b) => b.last_updated_time - a.last_updated_time)
    .slice(0, 100);
  const other =
    pageId === 'OffenseList'
      ? html`<a href="?appName=Sem&amp;pageId=MyOffenseList">My Offenses</a>`
      : html`<a href="?appName=Sem&amp;pageId=OffenseList">All Offenses</a>`;
  return {
    title: pageId === 'OffenseList' ? 'All Offenses' : 'My Offenses',
    appName: 'SEM',
    pageId,
    toolbar: 'OffenseListToolbar',
    ownButtons: html`<button type="button" data-reload>Refresh</button>`,
    body: html`<div class="page-head"><h1>${pageId === 'OffenseList' ? 'All Offenses' : 'My Offenses'}</h1>${other}</div>
${grid({ label: 'Offenses', columns, rows: rows.map((offense) => toRow(offense, world.qradar)), empty: 'No offenses' })}`,
  };
}

const columns = [
  'Id',
  'Description',
  'Offense Type',
  'Offense Source',
  'Magnitude',
  'Events',
  'Start Date',
  'Last Event',
];

const toRow = (offense: Offense, world: QradarWorld) => ({
  id: String(offense.id),
  href: summaryUrl(offense.id),
  cells: [
    html`<a href="${summaryUrl(offense.id)}">${offense.id}</a>`,
    html`${firstLine(offense.description)}`,
    html`${typeName(offense.offense_type, world)}`,
    offenseSource(offense),
    magnitudeBar(offense.magnitude),
    html`${offense.event_count}`,
    html`${timeText(offense.start_time)}`,
    html`${timeText(offense.last_updated_time)}`,
  ],
});

/** Addresses and users have menus wherever they are shown. */
export function offenseSource({ offense_source, offense_type }: Offense): Html {
  const source = offense_source ?? '';
  if (isAddress(source)) return ipValue(source);
  return offense_type === 3 ? userValue(source) : html`${source}`;
}
