import { htmlDocument, htmlReply } from '../html/document.ts';
import { html, jsonForScript } from '../html/html.ts';
import type { Page, Visit } from './page.ts';
import { pageObjects } from './page-objects.ts';
import { pageScripts } from './page-scripts.ts';

/** A page as it stands in its tab, with everything apps add to it. */
export function renderPage(page: Page, visit: Visit): Response {
  const { world, session } = visit;
  const data = {
    appName: page.appName,
    pageId: page.pageId,
    summaryId: page.summaryId ?? null,
    toolbar: page.toolbar ?? null,
    switches: switchesOf(visit),
    ...pageObjects(page, visit),
  };
  const toolbar =
    page.toolbar !== undefined &&
    html`<div class="toolbar" role="toolbar" aria-label="${page.title}" id="toolbar">${page.ownButtons}<span id="app-buttons"></span></div>`;
  return htmlReply(
    htmlDocument(
      {
        title: page.title,
        theme: world.themeOf(session.user),
        bodyClass: `page page-${page.pageId}`,
        head: html`<script type="application/json" id="console-page">${jsonForScript(data)}</script>
<script src="/console/static/js/globals.js"></script>
<script src="/console/static/js/query.js"></script>
${pageScripts(page, visit)}
<script type="module" src="/console/static/js/page.js"></script>
`,
      },
      html`${toolbar}
<div id="fragments-header"></div>
<main>${page.body}</main>
<div id="fragments-footer"></div>`,
    ),
  );
}

/** What the page's script has to know of the console's ways. */
const switchesOf = ({ world: { behaviour } }: Visit) => ({
  menuBreaksOn: behaviour.menuBreaksOn,
  fieldMatch: behaviour.fieldMatch,
  restCalls: behaviour.restCalls,
  summaryContext: behaviour.summaryContext,
  hoverTimeoutMs: behaviour.hoverTimeoutMs,
  hoverFailure: behaviour.hoverFailure,
  hoverShows: behaviour.hoverShows,
  injectedScripts: behaviour.injectedScripts,
  fragmentWithoutId: behaviour.fragmentWithoutId,
  dashboardRefreshMs: behaviour.dashboardRefreshMs,
});
