import { type Html, html } from '../html/html.ts';

export interface Page {
  readonly title: string;
  /** From the page to the root of the app: the proxy puts a path before it that we do not know. */
  readonly root: '' | '../' | '../../';
  readonly theme: Theme;
  readonly version: string;
  readonly csrfToken?: string | undefined;
  /** Loads itself again after so many seconds. */
  readonly againInSeconds?: number | undefined;
  readonly body: Html;
}

export type Theme = 'light' | 'dark' | 'auto';

/** `theme` of the query, as QRadar gives it from 7.5.0 UP12 on (app framework dossier §4.6). */
export function themeOf(query: unknown): Theme {
  const theme = (query as Readonly<Record<string, unknown>>)['theme'];
  return theme === 'dark' || theme === 'light' ? theme : 'auto';
}

/** A whole page. Scripts and styles are files; nothing comes from elsewhere. */
export function layout({
  title,
  root,
  theme,
  version,
  csrfToken,
  againInSeconds,
  body,
}: Page): string {
  const file = (kind: string) => `${root}static/intelbridge-page-${version}.${kind}`;
  return html`<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="intelbridge-root" content="${root === '' ? './' : root}">
${csrfToken !== undefined && html`<meta name="intelbridge-csrf" content="${csrfToken}">`}
${againInSeconds !== undefined && html`<meta http-equiv="refresh" content="${againInSeconds}">`}
<title>${title}</title>
<link rel="icon" href="${root}static/img/action16.png">
<link rel="stylesheet" href="${file('css')}">
<script type="module" src="${file('js')}"></script>
</head>
<body>
${
  root !== '' &&
  html`<header>Intelbridge</header>
`
}<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.toString();
}
