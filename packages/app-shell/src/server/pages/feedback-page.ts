import { FEEDBACK_ACTIONS, type FeedbackAction } from '@intelbridge/core';
import { type ConsoleQuery, valueIn } from '../console/context.ts';
import { deskOf } from '../desk-of.ts';
import type { FeedbackTaker } from '../host.ts';
import { type Html, html } from '../html/html.ts';
import { Problem } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { ACTION_WORDS } from './action-words.ts';
import { valueHtml } from './details-page.ts';
import { layout, themeOf } from './layout.ts';

/** `/pages/feedback/whitelist?value=…`: says what will happen, and does it when told to. */
export function addFeedbackPage(server: Server, { host }: ServerOptions): void {
  server.get('/pages/feedback/:action', { schema: { hide: true } }, async (request, reply) => {
    const action = actionIn(request.params);
    const value = valueIn({ context: (request.query as ConsoleQuery)['value'] });
    const takers = deskOf(host).takers.filter(({ actions }) => actions.includes(action));
    const page = layout({
      title: ACTION_WORDS[action].title,
      root: '../../',
      theme: themeOf(request.query),
      version: host.version,
      csrfToken: request.csrfToken,
      body: html`${valueHtml(value)}${bodyOf(action, value, takers)}`,
    });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

function actionIn(params: unknown): FeedbackAction {
  const given = (params as Readonly<Record<string, unknown>>)['action'];
  const action = FEEDBACK_ACTIONS.find((each) => each === given);
  if (action === undefined) throw new Problem(404, 'no-action', 'There is no such action.');
  return action;
}

function bodyOf(action: FeedbackAction, value: string, takers: readonly FeedbackTaker[]): Html {
  if (value === '') return html`<p>There is no value to act on.</p>`;
  if (takers.length === 0) return html`<p>No platform that is configured takes this.</p>`;
  return html`<noscript><p>This page needs JavaScript to do it.</p></noscript>
${takers.map(({ provider, actions }) => formOf(action, value, provider, actions.includes('add')))}`;
}

function formOf(action: FeedbackAction, value: string, provider: string, adds: boolean): Html {
  const { effect, confirm } = ACTION_WORDS[action];
  return html`<form data-intelbridge="feedback">
<input type="hidden" name="action" value="${action}">
<input type="hidden" name="value" value="${value}">
<input type="hidden" name="provider" value="${provider}">
<p>${effect(provider)}</p>
<button type="submit">${confirm}</button>
<button type="button" class="secondary" data-intelbridge="close">Cancel</button>
<p class="result" role="status" aria-live="polite"></p>
${adds && action !== 'add' && html`<button type="submit" hidden data-intelbridge="add">Add it to ${provider}</button>`}
</form>`;
}
