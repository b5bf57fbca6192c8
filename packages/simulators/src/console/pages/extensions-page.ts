import type { InstalledApp } from '../apps/installed-app.ts';
import type { HookResult } from '../apps/uninstall.ts';
import { type Html, html } from '../html/html.ts';
import { plainTable } from './grid.ts';
import type { Page, Visit } from './page.ts';

/** Installed apps, what removing each would do, and how the last removal went. */
export function extensionsPage(visit: Visit, results: readonly HookResult[] = []): Page {
  const apps = visit.world.apps.all();
  return {
    title: 'Extensions Management',
    appName: 'QRadar',
    pageId: 'Extensions',
    body: html`<div class="page-head"><h1>Extensions Management</h1></div>
${results.map(resultLine)}
${plainTable(
  'Extensions',
  ['Name', 'Version', 'App Id', 'Status', 'Restarts', ''],
  apps.map((app) => [
    html`<strong>${app.manifest.name}</strong><br><small>${app.manifest.description}</small>`,
    html`${app.manifest.version}`,
    html`${app.id}`,
    html`${app.status}`,
    html`${app.restarts}`,
    uninstallForm(app, visit),
  ]),
  'No extensions are installed.',
)}`,
  };
}

function uninstallForm({ id, manifest }: InstalledApp, { session }: Visit): Html {
  const hooks = manifest.uninstall_hooks ?? [];
  return html`<form method="post" action="/console/do/extensions/uninstall">
<input type="hidden" name="csrf" value="${session.QRadarCSRF}"><input type="hidden" name="id" value="${id}">
${hooks.map(({ description, documentation_url: link }) => html`<small>${description}${link !== undefined && html` <a href="${link}" rel="noreferrer">More</a>`}</small> `)}
<button type="submit">Uninstall</button></form>`;
}

const resultLine = ({ description, warning }: HookResult): Html =>
  html`<p class="${warning === undefined ? 'done' : 'problem'}" role="status">${description}: ${warning ?? 'done'}</p>`;
