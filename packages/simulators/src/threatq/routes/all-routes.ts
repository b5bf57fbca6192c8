import { eventsRoutes } from '../events/events-routes.ts';
import type { Route } from '../http/route.ts';
import { attributeRoutes } from './attribute-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { collectionRoutes } from './collection-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import { indicatorRoutes } from './indicator-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { sourceRoutes } from './source-routes.ts';
import { tableRoutes } from './table-routes.ts';
import { tagRoutes } from './tag-routes.ts';
import { whitelistRoutes } from './whitelist-routes.ts';

/** Every simulated route, those with fixed paths before those that take the same place as an id. */
export const allRoutes: readonly Route[] = [
  ...loginRoutes,
  ...queryRoutes,
  ...bulkRoutes,
  ...tableRoutes,
  ...collectionRoutes,
  ...whitelistRoutes,
  ...attributeRoutes,
  ...sourceRoutes,
  ...tagRoutes,
  ...commentRoutes,
  ...indicatorRoutes,
  ...eventsRoutes,
];
