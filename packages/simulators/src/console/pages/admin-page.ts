import { appUrl } from '../apps/installed-app.ts';
import { type Html, html } from '../html/html.ts';
import type { Page, Visit } from './page.ts';
import { each } from './page-objects.ts';
import { themed } from './tabs.ts';

interface Icon {
  readonly section: string;
  readonly text: string;
  readonly description: string;
  readonly href: string;
  readonly icon: string | null;
  /** Pages of apps open in a window of their own (§1.3). */
  readonly isWindow: boolean;
}

const sections: Readonly<Record<string, string>> = {
  system_configuration: 'System Configuration',
  user_management: 'User Management',
  data_sources_events: 'Data Sources – Events',
  assets: 'Assets',
  apps: 'Apps',
  other: 'Plug-ins',
};

/** The Admin tab: icons of the console and of apps by section, and what is not deployed yet. */
export function adminPage(visit: Visit): Page {
  const icons = [...ownIcons, ...appIcons(visit)];
  const names = [...new Set([...Object.keys(sections), ...icons.map(({ section }) => section)])];
  return {
    title: 'Admin',
    appName: 'QRadar',
    pageId: 'Admin',
    body: html`${deployBanner(visit)}<div class="page-head"><h1>Admin</h1></div>
${names.map((name) =>
  sectionOf(
    sections[name] ?? name,
    icons.filter(({ section }) => section === name),
  ),
)}`,
  };
}

const ownIcons: readonly Icon[] = [
  {
    section: 'system_configuration',
    text: 'Reference Set Management',
    description: 'Sets and their elements',
    href: '/console/do/qradar/referenceSets?appName=QRadar&pageId=ReferenceSets',
    icon: null,
    isWindow: false,
  },
  {
    section: 'system_configuration',
    text: 'Extensions Management',
    description: 'Apps that are installed',
    href: '/console/do/qradar/extensions?appName=QRadar&pageId=Extensions',
    icon: null,
    isWindow: false,
  },
];

const appIcons = (visit: Visit): Icon[] =>
  each(visit, 'configuration_pages', (app, page) => ({
    section: page.location ?? 'other',
    text: page.text,
    description: page.description,
    href: themed(appUrl(app.id, page.url, page.named_service), visit, 'admin'),
    icon: page.icon ? appUrl(app.id, page.icon, page.named_service) : null,
    isWindow: true,
  }));

const sectionOf = (title: string, icons: readonly Icon[]): Html | null =>
  icons.length === 0
    ? null
    : html`<section class="admin-section"><h2>${title}</h2><ul class="icons">${icons.map(iconOf)}</ul></section>`;

const iconOf = ({ text, description, href, icon, isWindow }: Icon): Html =>
  html`<li><a href="${href}"${isWindow && html` target="_blank" rel="opener"`} title="${description}">
${icon === null ? html`<span class="blank-icon" aria-hidden="true">${text.slice(0, 1)}</span>` : html`<img src="${icon}" width="32" height="32" alt="">`}
<span>${text}</span></a></li>`;

/** Tokens of apps start working once it is pressed (§5.4). */
function deployBanner({ world, session }: Visit): Html | null {
  const waiting = world.apps
    .all()
    .filter(({ isDeployed, token }) => token !== undefined && !isDeployed);
  if (waiting.length === 0) return null;
  return html`<form class="banner" method="post" action="/console/do/admin/deploy">
<input type="hidden" name="csrf" value="${session.QRadarCSRF}">
<span>There are undeployed changes: ${waiting.map(({ manifest }) => manifest.name).join(', ')}.</span>
<button class="primary" type="submit">Deploy Changes</button></form>`;
}
