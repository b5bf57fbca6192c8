import { html } from '../html/html.ts';
import type { WebBuild } from '../web-build.schema.ts';
import type { Page, Theme } from './layout.ts';

/** Pages of the browser's own; `web/src/page-of.tsx` has the same names. */
export type PageName = 'home' | 'config';

export interface PageShell extends Pick<Page, 'title' | 'root' | 'theme' | 'csrfToken'> {
  readonly name: PageName;
  readonly web: WebBuild;
}

/** Carbon's white and gray 100; without a theme the script asks the browser. */
const CLASSES: Readonly<Record<Theme, string>> = {
  light: 'cds--white',
  dark: 'cds--g100',
  auto: '',
};

/** An empty page, which its script fills. */
export function pageShell({ name, title, root, theme, csrfToken, web }: PageShell): string {
  return html`<!doctype html>
<html lang="en" data-theme="${theme}" class="${CLASSES[theme]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="intelbridge-root" content="${root === '' ? './' : root}">
${csrfToken !== undefined && html`<meta name="intelbridge-csrf" content="${csrfToken}">`}
<title>${title}</title>
<link rel="icon" href="${root}static/img/action16.png">
<link rel="stylesheet" href="${root}static/web/${web.style}">
<script type="module" src="${root}static/web/${web.script}"></script>
</head>
<body>
<div id="root" data-page="${name}"></div>
<noscript><p>This page needs JavaScript.</p></noscript>
</body>
</html>
`.toString();
}
