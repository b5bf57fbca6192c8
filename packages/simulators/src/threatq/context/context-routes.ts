import type { Route } from '../http/route.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { attributeRoutes } from './attribute-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import type { Owners } from './owners.ts';
import { sourceRoutes } from './source-routes.ts';
import { tagRoutes } from './tag-routes.ts';

/** What hangs on objects, the same for every collection (dossier §3.10). */
export const contextRoutes = <Owner extends ContextOwner>(
  owners: Owners<Owner>,
): readonly Route[] => [
  ...attributeRoutes(owners),
  ...sourceRoutes(owners),
  ...tagRoutes(owners),
  ...commentRoutes(owners),
];
