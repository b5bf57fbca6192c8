import { isAddress } from '../../qradar/siem/addresses.ts';
import type { Offense } from '../../qradar/siem/offense.ts';
import { type Html, html } from '../html/html.ts';
import { ipValue } from '../html/value-cell.ts';
import { plainTable } from './grid.ts';
import { magnitudeBar } from './magnitude.ts';
import { firstLine } from './offense-text.ts';
import type { Page, Visit } from './page.ts';

/** Widgets of the console and the items of apps, which the page's script loads and refreshes. */
export function dashboardPage({ world }: Visit): Page {
  const offenses = world.qradar.offenses.rows.filter(({ status }) => status === 'OPEN');
  const severe = offenses.toSorted((a, b) => b.magnitude - a.magnitude).slice(0, 5);
  const recent = offenses.toSorted((a, b) => b.last_updated_time - a.last_updated_time).slice(0, 5);
  const rowsOf = (rows: typeof severe) =>
    rows.map(({ id, description, magnitude }) => [
      html`<a href="/console/do/sem/offensesummary?appName=Sem&amp;pageId=OffenseSummary&amp;summaryId=${id}">${firstLine(description)}</a>`,
      magnitudeBar(magnitude),
    ]);
  const widget = (title: string, rows: typeof severe) => html`<section class="widget">
<h2>${title}</h2><div class="widget-body">${plainTable(title, ['Offense', 'Magnitude'], rowsOf(rows), 'No offenses')}</div></section>`;
  return {
    title: 'Dashboard',
    appName: 'QRadar',
    pageId: 'Dashboard',
    body: html`<div class="page-head"><h1>Threat and Security Monitoring</h1>
<label class="add-item">Add Item <select id="add-item"><option value="">Choose…</option></select></label></div>
<div class="widgets" id="widgets">
${widget('Most Severe Offenses', severe)}
${widget('Most Recent Offenses', recent)}
${topSources(offenses)}
</div>`,
  };
}

/** Addresses by which the most offenses are indexed; they have menus and tooltips as everywhere. */
function topSources(offenses: readonly Offense[]): Html {
  const counts = new Map<string, number>();
  for (const { offense_source: source } of offenses)
    if (source !== null && isAddress(source)) counts.set(source, (counts.get(source) ?? 0) + 1);
  const rows = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([source, count]) => [ipValue(source), html`${count}`]);
  return html`<section class="widget">
<h2>Top Sources</h2><div class="widget-body">${plainTable('Top Sources', ['Source IP', 'Offenses'], rows, 'No sources')}</div></section>`;
}
