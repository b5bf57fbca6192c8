import { type IndicatorQuery, indicatorLeaves } from '../query/indicator-leaves.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { type LeafNames, leafParser } from '../query/read-leaf.ts';
import type { ThreatqWorld } from '../world.ts';
import type { JsonObject } from './params.ts';

/** The query of a body, read at this moment and in the appliance's zone. */
export const readQuery = <Leaf>(
  body: JsonObject,
  leaves: LeafNames<Leaf>,
  { catalog, zone, nowMs, behaviour }: ThreatqWorld,
): QueryNode<Leaf> => parseQuery(body, leafParser(leaves, { catalog, zone, nowMs, behaviour }));

export const indicatorQuery = (body: JsonObject, world: ThreatqWorld): IndicatorQuery =>
  readQuery(body, indicatorLeaves, world);
