import { http, type RequestHandler } from 'msw';
import { editReply as edit, controlJson as json } from '../../server/control-reply.ts';
import type { QradarBehaviour } from '../options.ts';
import type { QradarConsole } from '../qradar-simulator.ts';
import { siemControl } from '../siem/siem-control-routes.ts';
import type { NewEntry, NewSet } from './human-edits.ts';

/** The simulator's own calls under `/_control/`, for tests in other languages. */
export const qradarControl = (simulator: QradarConsole): RequestHandler[] => [
  http.get('*/_control/state', ({ request }) =>
    json(new URL(request.url).searchParams.has('counts') ? simulator.counts() : simulator.sets()),
  ),
  http.get('*/_control/configure', () => json(simulator.behaviour())),
  http.post('*/_control/configure', async ({ request }) => {
    const change = (await request.json()) as Partial<QradarBehaviour>;
    return edit(() => simulator.configure(change));
  }),
  http.post('*/_control/sets', async ({ request }) => {
    const set = (await request.json()) as NewSet;
    return edit(() => ({ id: simulator.addSet(set) }));
  }),
  http.delete('*/_control/sets/:name', ({ request, params }) => {
    const name = String(params['name']);
    const purgeOnly = new URL(request.url).searchParams.get('purge_only') === 'true';
    return edit(() => (purgeOnly ? simulator.purgeSet(name) : simulator.deleteSet(name)));
  }),
  http.post('*/_control/sets/:name/entries', async ({ request, params }) => {
    const entries = (await request.json()) as NewEntry | NewEntry[];
    return edit(() => {
      for (const entry of [entries].flat()) simulator.addEntry(String(params['name']), entry);
    });
  }),
  http.delete('*/_control/sets/:name/entries', ({ request, params }) => {
    const value = new URL(request.url).searchParams.get('value') ?? '';
    return edit(() => simulator.removeEntry(String(params['name']), value));
  }),
  http.post('*/_control/sets/:name/dependents', async ({ request, params }) => {
    const rules = (await request.json()) as string[];
    return edit(() => simulator.setDependents(String(params['name']), rules));
  }),
  http.post('*/_control/tasks/finish', () => edit(() => simulator.finishTasks())),
  ...siemControl(simulator),
];
