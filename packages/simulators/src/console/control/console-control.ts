import { http, type RequestHandler } from 'msw';
import type { NewEvent } from '../../qradar/ariel/event.ts';
import { editReply as edit, controlJson as json } from '../../server/control-reply.ts';
import type { AppRegistration } from '../apps/app-registry.ts';
import type { ConsoleBehaviour } from '../behaviour.ts';
import type { ConsoleEdits } from '../console-edits.ts';

/** Control calls for the user interface and its apps, for tests in other languages. */
export const consoleControl = (console: ConsoleEdits): RequestHandler[] => [
  http.get('*/_control/console', () => json(console.consoleBehaviour())),
  http.post('*/_control/console', async ({ request }) => {
    const change = (await request.json()) as Partial<ConsoleBehaviour>;
    return edit(() => console.configureConsole(change));
  }),
  http.get('*/_control/apps', () => json(console.apps())),
  http.post('*/_control/apps', async ({ request }) => {
    const registration = (await request.json()) as AppRegistration;
    return edit(() => console.registerApp(registration));
  }),
  http.post('*/_control/apps/:id/connect', async ({ request, params }) => {
    const { baseUrl } = (await request.json()) as { baseUrl: string };
    return edit(() => console.connectApp(Number(params['id']), baseUrl));
  }),
  http.post('*/_control/apps/:id/probe', async ({ params }) =>
    edit(async () => ({ ok: await console.probe(Number(params['id'])) })),
  ),
  http.delete('*/_control/apps/:id', async ({ params }) =>
    edit(() => console.uninstallApp(Number(params['id']))),
  ),
  http.get('*/_control/app-requests', ({ request }) => {
    const id = new URL(request.url).searchParams.get('app');
    return json(console.appRequests(id === null ? undefined : Number(id)));
  }),
  http.delete('*/_control/app-requests', () => edit(() => console.clearAppRequests())),
  http.post('*/_control/deploy', () => edit(() => console.deployChanges())),
  http.post('*/_control/log-events', async ({ request }) => {
    const events = (await request.json()) as NewEvent | NewEvent[];
    return edit(() => console.addLogEvents([events].flat()));
  }),
  http.post('*/_control/hostile-data', () => edit(() => ({ id: console.addHostileData() }))),
];
