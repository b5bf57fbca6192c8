import type { Route } from '../http/route.ts';
import { adversaryRoutes } from './adversary-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { eventTypeRoutes } from './event-type-routes.ts';
import { relationRoutes } from './relation-routes.ts';

/** Events, adversaries, and links between them and indicators. */
export const eventsRoutes: readonly Route[] = [
  ...eventTypeRoutes,
  ...eventRoutes,
  ...adversaryRoutes,
  ...relationRoutes,
];
