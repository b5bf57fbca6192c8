import type { Route } from '../http/route.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { attributes } from './attributes.ts';
import { comments } from './comments.ts';
import type { Owners } from './owners.ts';
import { partRoutes } from './part-routes.ts';
import { sources } from './sources.ts';
import { tags } from './tags.ts';

/** What hangs on objects, the same for every collection (dossier §3.10). */
export const contextRoutes = <Owner extends ContextOwner>(
  owners: Owners<Owner>,
): readonly Route[] => [
  ...partRoutes(owners, attributes),
  ...partRoutes(owners, sources),
  ...partRoutes(owners, tags),
  ...partRoutes(owners, comments),
];
