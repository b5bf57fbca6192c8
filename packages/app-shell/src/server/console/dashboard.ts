import type { Desk } from '../host.ts';
import { cut, type Html, html } from '../html/html.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { deskToShow } from './desk-to-show.ts';
import { lastSync } from './last-sync.ts';

/** So many sets are named: as many as there are types of indicators, and some. */
const MOST_ROWS = 30;
const CELL = 'padding:2px 12px 2px 0;text-align:left;color:inherit';
const NUMBER = 'padding:2px 0;text-align:right;color:inherit';

/** QRadar's dashboard item, asked for every minute (app framework dossier §4.3). */
export function addDashboard(server: Server, options: ServerOptions): void {
  server.get('/dashboard/summary', { schema: { hide: true } }, async (request, reply) => {
    const item = { id: 'intelbridgeDashboard', title: 'ThreatQ Reference Set Summary' };
    const desk = await deskToShow(request, options);
    if (typeof desk === 'string') return { ...item, HTML: said(desk) };
    try {
      return { ...item, HTML: (await summary(desk, options, untilGone(reply))).toString() };
    } catch (error) {
      options.host.log(
        'warn',
        `dashboard: ${error instanceof Error ? error.message : String(error)}`,
      );
      return { ...item, HTML: said('The reference sets cannot be read now.') };
    }
  });
}

const said = (words: string): string => html`<p>${words}</p>`.toString();

async function summary(
  desk: Desk,
  { host, clock }: ServerOptions,
  signal: AbortSignal,
): Promise<Html> {
  const [{ sets, total }, last] = await Promise.all([
    desk.setSizes(signal),
    lastSync(desk.runs, clock),
  ]);
  const rows = sets
    .slice(0, MOST_ROWS)
    .map(
      ({ name, indicators }) =>
        html`<tr><td style="${CELL}">${cut(name, 120)}</td><td style="${NUMBER}">${indicators.toLocaleString('en-US')}</td></tr>`,
    );
  const more = sets.length - rows.length;
  const rest =
    more > 0 && html`<tr><td style="${CELL}">and ${more} more</td><td style="${NUMBER}"></td></tr>`;
  const link =
    host.appId !== undefined &&
    html` <a href="/console/plugins/${host.appId}/app_proxy/index" target="_blank" rel="noopener">Open Intelbridge</a>`;
  return html`<table style="border-collapse:collapse;color:inherit"><tr><th style="${CELL}">Reference Set Name</th><th style="${NUMBER}">Number of Indicators</th></tr>${rows}${rest}<tr><th style="${CELL}">Total Indicators</th><th style="${NUMBER}">${total.toLocaleString('en-US')}</th></tr></table><p>${last}${link}</p>`;
}
