import { type ConsoleQuery, valueIn } from '../console/context.ts';
import { deskOf } from '../desk-of.ts';
import { type Html, html } from '../html/html.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { answerHtml } from './answer-html.ts';
import { layout, themeOf } from './layout.ts';

const WAIT_MS = 1_500;
const AGAIN_SECONDS = 2;

/** `/pages/details?value=…`: everything that is known of a value; with `provider=…`, by one platform. */
export function addDetailsPage(server: Server, { host }: ServerOptions): void {
  server.get('/pages/details', { schema: { hide: true } }, async (request, reply) => {
    const asked = request.query as ConsoleQuery;
    const value = valueIn({ context: asked['value'] });
    const { provider } = asked;
    const how = {
      waitMs: WAIT_MS,
      signal: untilGone(reply),
      ...(typeof provider === 'string' && { providers: [provider] }),
    };
    const found = value === '' ? undefined : await deskOf(host).lookUps.lookUp([value], how);
    const answer = found?.[0];
    const isPending = answer?.results.some(({ outcome }) => outcome === 'pending') ?? false;
    const page = layout({
      title: 'Indicator details',
      root: '../',
      theme: themeOf(request.query),
      version: host.version,
      csrfToken: request.csrfToken,
      againInSeconds: isPending ? AGAIN_SECONDS : undefined,
      body: html`${valueHtml(value)}${answer === undefined ? html`<p>There is no value to look up.</p>` : answerHtml(answer)}${refreshHtml(value)}`,
    });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

export const valueHtml = (value: string): Html => html`<p class="value">${value}</p>`;

const refreshHtml = (value: string): Html | false =>
  value !== '' &&
  html`<form data-intelbridge="refresh"><input type="hidden" name="value" value="${value}">
<button type="submit" class="secondary">Ask again</button>
<p class="result" role="status" aria-live="polite"></p></form>`;
