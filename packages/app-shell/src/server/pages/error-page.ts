import { type Html, html } from '../html/html.ts';
import type { ProblemBody } from '../problem.ts';
import { THEME_CLASSES, type Theme } from './theme-of.ts';

export interface ErrorPage {
  readonly problem: ProblemBody;
  /** As it was asked for, without its query. */
  readonly path: string;
  readonly theme: Theme;
  /** Name of the style sheet of all pages. */
  readonly style: string;
}

/** Looks like the other pages and runs no script; nobody may have been let in, so that it tells what went wrong and no more. */
export function errorPage({ problem, path, theme, style }: ErrorPage): Html {
  const { title, detail, requestId } = problem;
  const root = '../'.repeat(Math.max(0, path.split('/').length - 2));
  return html`<!doctype html>
<html lang="en" data-theme="${theme}" class="${THEME_CLASSES[theme]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${root}static/img/action16.png">
<link rel="stylesheet" href="${root}static/web/${style}">
</head>
<body>
<main class="page page--error">
<h1 class="page__title">${title}</h1>
<p>${detail}</p>
<p class="muted">Request <span class="value">${requestId}</span></p>
</main>
</body>
</html>
`;
}
