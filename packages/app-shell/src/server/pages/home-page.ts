import type { Host } from '../host.ts';
import { type Html, html } from '../html/html.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { visitorOf } from '../server-types.ts';
import { layout, themeOf } from './layout.ts';

/** The tab and the configuration page. */
export function addHomePage(server: Server, { host }: ServerOptions): void {
  for (const url of ['/', '/index', '/config'] as const) {
    server.get(url, { schema: { hide: true } }, async (request, reply) => {
      const { isAdmin } = visitorOf(request);
      const page = layout({
        title: url === '/config' ? 'Configuration' : 'Threat intelligence',
        root: '',
        theme: themeOf(request.query),
        version: host.version,
        csrfToken: request.csrfToken,
        body: stateHtml(host, isAdmin),
      });
      return reply.type('text/html; charset=utf-8').send(page);
    });
  }
}

function stateHtml({ desk, problems }: Host, isAdmin: boolean): Html {
  if (desk !== undefined) return html`<p>Intelbridge is configured and runs.</p>`;
  const list = problems.map((problem) => html`<li>${problem}</li>`);
  return html`<p><strong>Not configured.</strong> Nothing is brought in, exported or looked up until it is.</p>
${isAdmin ? html`<ul>${list}</ul>` : html`<p>Ask an administrator of QRadar to open the configuration page.</p>`}`;
}
