import { html } from '../html/html.ts';
import type { WebBuild } from '../web-build.schema.ts';
import { THEME_CLASSES, type Theme } from './theme-of.ts';

/** Pages of the browser's own; `web/src/page-of.tsx` has the same names. */
export type PageName = 'home' | 'config' | 'details' | 'feedback';

export interface PageShell {
  readonly name: PageName;
  readonly title: string;
  /** From the page to the root of the app: the proxy puts a path before it that we do not know. */
  readonly root: '' | '../' | '../../';
  readonly theme: Theme;
  readonly csrfToken: string | undefined;
  readonly web: WebBuild;
}

/** An empty page, which its script fills; what the script would ask for next is asked for at once. */
export function pageShell({ name, title, root, theme, csrfToken, web }: PageShell): string {
  return html`<!doctype html>
<html lang="en" data-theme="${theme}" class="${THEME_CLASSES[theme]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="intelbridge-root" content="${root === '' ? './' : root}">
${csrfToken !== undefined && html`<meta name="intelbridge-csrf" content="${csrfToken}">`}
<title>${title}</title>
<link rel="icon" href="${root}static/img/action16.png">
<link rel="stylesheet" href="${root}static/web/${web.style}">
<script type="module" src="${root}static/web/${web.script}"></script>
${web
  .scriptsOf(name)
  .map((file) => html`<link rel="modulepreload" href="${root}static/web/${file}">`)}
</head>
<body>
<div id="root" data-page="${name}"></div>
<noscript><p>This page needs JavaScript.</p></noscript>
</body>
</html>
`.toString();
}
