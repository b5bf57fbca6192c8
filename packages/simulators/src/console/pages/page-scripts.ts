import { appUrl } from '../apps/installed-app.ts';
import { type Html, html } from '../html/html.ts';
import type { Page, Visit } from './page.ts';
import { visibleApps } from './page-objects.ts';

/** The scripts of all apps for a page, each under its own `CURRENT_SCOPE`, in one namespace (§2.5, §4.1). */
export function pageScripts(page: Page, visit: Visit): Html {
  const { world } = visit;
  const apps =
    world.behaviour.pageScriptsFor === 'everybody'
      ? world.apps.all().filter(({ status }) => status === 'RUNNING')
      : visibleApps(visit);
  const blocks = apps.flatMap(({ id, manifest }) => {
    const scripts = (manifest.page_scripts ?? [])
      .filter(({ app_name, page_id }) => isHere(app_name, page_id, page))
      .flatMap(({ scripts: files, named_service }) =>
        files.map((file) => html`<script src="${appUrl(id, file, named_service)}"></script>\n`),
      );
    return scripts.length === 0 ? [] : [html`<script>CURRENT_SCOPE = ${id};</script>\n${scripts}`];
  });
  const after =
    world.behaviour.scopeAfterLoad === 'undefined' &&
    html`<script>CURRENT_SCOPE = undefined;</script>`;
  return html`${blocks}${after}`;
}

/** URLs write `Sem`, manifests `SEM`. */
const isHere = (appName: string, pageId: string, page: Page): boolean =>
  (appName === '*' && pageId === '*') ||
  (appName.toLowerCase() === page.appName.toLowerCase() && pageId === page.pageId);
