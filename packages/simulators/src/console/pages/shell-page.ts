import { htmlDocument, htmlReply } from '../html/document.ts';
import { html, jsonForScript } from '../html/html.ts';
import type { Visit } from './page.ts';
import { tabsOf } from './tabs.ts';

/** The window around all tabs: what `top` is to every page. */
export function shellPage(visit: Visit): Response {
  const { world, session } = visit;
  const theme = world.themeOf(session.user);
  const tabs = tabsOf(visit);
  const data = { tabs, version: world.behaviour.buildVersion };
  const other = theme === 'dark' ? 'light' : 'dark';
  const csrf = html`<input type="hidden" name="csrf" value="${session.QRadarCSRF}">`;
  return htmlReply(
    htmlDocument(
      {
        title: 'Security console',
        theme,
        bodyClass: 'shell',
        head: html`<script type="application/json" id="console-shell">${jsonForScript(data)}</script>
<script src="/console/static/js/shell.js" defer></script>
`,
      },
      html`<header class="masthead">
<span class="brand"><span class="mark" aria-hidden="true">Q</span> Security console <small>simulator</small></span>
<form method="post" action="/console/do/core/theme">${csrf}<input type="hidden" name="theme" value="${other}">
<button type="submit" title="Use the ${other} theme">${other === 'dark' ? 'Dark theme' : 'Light theme'}</button></form>
<span class="user" id="user">${session.user.name} <small>${session.user.role}</small></span>
<form method="post" action="/console/logout">${csrf}<button type="submit">Log out</button></form>
</header>
<nav class="tabs" role="tablist" aria-label="Console">
${tabs.map(({ id, text }) => html`<button role="tab" id="tab-${id}" data-tab="${id}" aria-selected="false" aria-controls="frame-${id}">${text}</button>\n`)}</nav>
<div id="frames"></div>`,
    ),
  );
}
