import { http, type RequestHandler } from 'msw';
import { editReply as edit, controlJson as json } from '../../server/control-reply.ts';
import type { NewEvent } from '../ariel/event.ts';
import type { QradarConsole } from '../qradar-simulator.ts';
import type { NewOffense, OffenseChange } from './offense.ts';

interface SeedOrder {
  readonly seed: number;
  readonly count: number;
  readonly values?: readonly string[];
}

/** Control calls for offenses, for tests in other languages. */
export const siemControl = (simulator: QradarConsole): RequestHandler[] => [
  http.get('*/_control/offenses', ({ request }) => {
    const filter = new URL(request.url).searchParams.get('filter');
    return filter === null
      ? json(simulator.offenses())
      : edit(() => simulator.findOffenses(filter));
  }),
  http.post('*/_control/offenses', async ({ request }) => {
    const said = (await request.json()) as NewOffense | NewOffense[];
    return edit(() =>
      Array.isArray(said)
        ? { ids: said.map((offense) => simulator.addOffense(offense)) }
        : { id: simulator.addOffense(said) },
    );
  }),
  http.post('*/_control/offenses/seed', async ({ request }) => {
    const order = (await request.json()) as SeedOrder;
    return edit(() => ({ ids: simulator.seedOffenses(order) }));
  }),
  http.patch('*/_control/offenses/:id', async ({ request, params }) => {
    const change = (await request.json()) as OffenseChange;
    return edit(() => simulator.updateOffense(Number(params['id']), change));
  }),
  http.delete('*/_control/offenses/:id', ({ params }) =>
    edit(() => simulator.removeOffense(Number(params['id']))),
  ),
  http.post('*/_control/offenses/:id/events', async ({ request, params }) => {
    const events = (await request.json()) as NewEvent | NewEvent[];
    return edit(() => simulator.addEvents(Number(params['id']), [events].flat()));
  }),
  http.get('*/_control/offenses/:id/notes', ({ params }) =>
    edit(() => simulator.notes(Number(params['id']))),
  ),
  http.post('*/_control/offenses/:id/notes', async ({ request, params }) => {
    const { text, username } = (await request.json()) as { text: string; username?: string };
    return edit(() => simulator.addNote(Number(params['id']), text, username));
  }),
  http.post('*/_control/closing-reasons', async ({ request }) => {
    const reason = (await request.json()) as { text: string };
    return edit(() => ({ id: simulator.addClosingReason(reason) }));
  }),
  http.post('*/_control/saved-searches', async ({ request }) => {
    const { name, aql } = (await request.json()) as { name: string; aql: string };
    return edit(() => ({ id: simulator.addSavedSearch(name, aql) }));
  }),
  http.get('*/_control/searches', () => json(simulator.searches())),
  http.post('*/_control/searches/finish', () => edit(() => simulator.finishSearches())),
  http.post('*/_control/sessions', async ({ request }) => {
    const { username } = (await request.json()) as { username: string };
    return edit(() => simulator.openSession(username));
  }),
  http.delete('*/_control/sessions', () => edit(() => simulator.endSessions())),
];
