import { parseQuery } from '../query/parse-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import type { ThreatqWorld } from '../world.ts';
import type { JsonObject } from './params.ts';

/** The query of a body, read at this moment and in the appliance's zone. */
export const queryOf = (body: JsonObject, world: ThreatqWorld): QueryNode =>
  parseQuery(body, {
    catalog: world.catalog,
    zone: world.zone,
    nowMs: world.nowMs,
    behaviour: world.behaviour,
  });
