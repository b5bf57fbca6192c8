import { FEEDBACK_ACTIONS } from '@intelbridge/core';
import type { Server, ServerOptions } from '../server-types.ts';
import { type ConsoleQuery, offensesIn, valueIn } from './context.ts';

/** What the page script opens. */
interface Popup {
  readonly app_id: string | undefined;
  /** Below the address of the app. */
  readonly path: string;
  /** Of the window. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const WINDOW = { width: 720, height: 640 } as const;

/** The right-click menu and the button: they say where to go and write nothing, whatever they are given. */
export function addActions(server: Server, { host }: ServerOptions): void {
  const popup = (name: string, path: string): Popup => ({
    app_id: host.appId,
    path,
    name: `intelbridge_${name.replaceAll('-', '_')}`,
    ...WINDOW,
  });
  for (const action of FEEDBACK_ACTIONS) {
    server.get(`/actions/${action}`, { schema: { hide: true } }, async ({ query }) =>
      popup(action, `pages/feedback/${action}?${valueQuery(query)}`),
    );
  }
  server.get('/actions/details', { schema: { hide: true } }, async ({ query }) =>
    popup('details', `pages/details?${valueQuery(query)}`),
  );
  server.get('/actions/enrich', { schema: { hide: true } }, async ({ query }) => ({
    app_id: host.appId,
    ids: offensesIn(query as ConsoleQuery),
  }));
}

const valueQuery = (query: unknown): string =>
  new URLSearchParams({ value: valueIn(query as ConsoleQuery) }).toString();
