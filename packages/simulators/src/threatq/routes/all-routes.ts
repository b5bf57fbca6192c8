import { contextRoutes } from '../context/context-routes.ts';
import { indicatorOwners } from '../context/owners.ts';
import { eventsRoutes } from '../events/events-routes.ts';
import type { Route } from '../http/route.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { collectionRoutes } from './collection-routes.ts';
import { indicatorRoutes } from './indicator-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { tableRoutes } from './table-routes.ts';
import { whitelistRoutes } from './whitelist-routes.ts';

/** Every simulated route, those with fixed paths before those that take the same place as an id. */
export const allRoutes: readonly Route[] = [
  ...loginRoutes,
  ...queryRoutes,
  ...bulkRoutes,
  ...tableRoutes,
  ...collectionRoutes,
  ...whitelistRoutes,
  ...contextRoutes(indicatorOwners),
  ...indicatorRoutes,
  ...eventsRoutes,
];
