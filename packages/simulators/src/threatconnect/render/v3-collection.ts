import { isAtLeast, since } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';

/** `{"data":[...]}`, with `count` until 7.0; one without rows in the way that is switched on. */
export function v3Collection(rows: readonly object[], { behaviour }: ThreatconnectWorld): unknown {
  const count = isAtLeast(behaviour.platform, since.newLinks) ? {} : { count: rows.length };
  if (rows.length > 0) return { data: rows, ...count };
  const empty = { object: {}, 'data-array': { data: [], ...count }, absent: undefined };
  return empty[behaviour.emptyExpansion];
}
