import { http, type RequestHandler } from 'msw';
import { controlJson, editReply } from '../../server/control-reply.ts';
import type { NewAdversary } from '../events/event-edits.ts';
import type { ThreatqChange } from '../options.ts';
import type { ThreatqPlatform } from '../threatq-simulator.ts';
import type { IndicatorChange, NewCollection, NewIndicator } from './new-indicator.ts';

/** The simulator's own calls under `/_control/`, for tests in other languages. */
export const threatqControl = (simulator: ThreatqPlatform): RequestHandler[] => [
  http.get('*/_control/state', () => controlJson(simulator.counts())),
  http.get('*/_control/configure', () => controlJson(simulator.behaviour())),
  http.post('*/_control/configure', async ({ request }) => {
    const change = (await request.json()) as ThreatqChange;
    return editReply(() => simulator.configure(change));
  }),
  http.get('*/_control/indicators', () => controlJson([...simulator.indicators()])),
  http.post('*/_control/indicators', async ({ request }) => {
    const rows = (await request.json()) as NewIndicator | NewIndicator[];
    return editReply(() => ({ ids: simulator.addIndicators([rows].flat()) }));
  }),
  http.patch('*/_control/indicators/:id', async ({ request, params }) => {
    const change = (await request.json()) as IndicatorChange;
    return editReply(() => simulator.update(Number(params['id']), change));
  }),
  http.delete('*/_control/indicators/:id', ({ params }) =>
    editReply(() => simulator.remove(Number(params['id']))),
  ),
  http.post('*/_control/collections', async ({ request }) => {
    const collection = (await request.json()) as NewCollection;
    return editReply(() => simulator.addCollection(collection));
  }),
  http.get('*/_control/events', () => controlJson(simulator.events())),
  http.post('*/_control/adversaries', async ({ request }) => {
    const adversary = (await request.json()) as NewAdversary;
    return editReply(() => ({ id: simulator.addAdversary(adversary) }));
  }),
  http.post('*/_control/touch', () => editReply(() => simulator.touchAll())),
  http.delete('*/_control/tokens', () => editReply(() => simulator.revokeTokens())),
];
