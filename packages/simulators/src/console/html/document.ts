import { type Html, html } from './html.ts';

/** A whole document with the console's look. */
export const htmlDocument = (
  {
    title,
    theme,
    head,
    bodyClass,
  }: { title: string; theme: string; head?: Html; bodyClass: string },
  body: Html,
): Html => html`<!DOCTYPE html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${['theme', 'base', 'shell', 'tables', 'panels', 'overlays'].map((sheet) => html`<link rel="stylesheet" href="/console/static/css/${sheet}.css">\n`)}${head}</head>
<body class="${bodyClass}">
${body}
</body>
</html>
`;

export const htmlReply = (document: Html, status = 200): Response =>
  new Response(document.text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

export const redirectTo = (location: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
};
