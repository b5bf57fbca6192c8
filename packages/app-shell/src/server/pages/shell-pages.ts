import { FEEDBACK_ACTIONS, type FeedbackAction } from '@intelbridge/core';
import { Problem } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { type PageShell, pageShell } from './page-shell.ts';
import { themeOf } from './theme-of.ts';

type Shown = Pick<PageShell, 'name' | 'title' | 'root'>;

/** The tab, the configuration page, and the window of a value. */
const PAGES: Readonly<Record<string, Shown>> = {
  '/': { name: 'home', title: 'Threat intelligence', root: '' },
  '/index': { name: 'home', title: 'Threat intelligence', root: '' },
  '/config': { name: 'config', title: 'Configuration', root: '' },
  '/pages/details': { name: 'details', title: 'Indicator details', root: '../' },
};

/** Of the windows in which people tell platforms something. */
const TITLES: Readonly<Record<FeedbackAction, string>> = {
  add: 'Add indicator',
  whitelist: 'Whitelist indicator',
  'false-positive': 'Mark as false positive',
  'true-positive': 'Mark as true positive',
};

/** The pages that run in the browser; what is in their address is read there. */
export function addShellPages(server: Server, { web }: ServerOptions): void {
  const add = (url: string, shownFor: (params: unknown) => Shown) =>
    server.get(url, { schema: { hide: true } }, async ({ query, params, csrfToken }, reply) => {
      const page = pageShell({ ...shownFor(params), theme: themeOf(query), csrfToken, web });
      return reply.type('text/html; charset=utf-8').send(page);
    });
  for (const [url, shown] of Object.entries(PAGES)) add(url, () => shown);
  add('/pages/feedback/:action', (params) => {
    const title = TITLES[actionIn(params)];
    return { name: 'feedback', title, root: '../../' };
  });
}

function actionIn(params: unknown): FeedbackAction {
  const given = (params as Readonly<Record<string, unknown>>)['action'];
  const action = FEEDBACK_ACTIONS.find((each) => each === given);
  if (action === undefined) throw new Problem(404, 'no-action', 'There is no such action.');
  return action;
}
