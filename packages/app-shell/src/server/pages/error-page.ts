import { type Html, html } from '../html/html.ts';
import type { ProblemBody } from '../problem.ts';

/** Without styles, as nobody may have been let in. */
export const errorPage = ({ title, detail, requestId }: ProblemBody): Html => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${detail}</p><p><small>${requestId}</small></p></body>
</html>
`;
