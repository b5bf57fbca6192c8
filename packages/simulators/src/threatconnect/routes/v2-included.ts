import { type Call, isTrue } from '../http/call.ts';
import type { Included } from '../render/v2-indicator.ts';

/** `includeTags=true` and the like, or `includes=tags` repeated; both are in use. */
export function includedIn(call: Call): Included {
  const named = new Set(call.query.getAll('includes').flatMap((text) => text.split(',')));
  return {
    additional: named.has('additional') || isTrue(call, 'includeAdditional'),
    tags: named.has('tags') || isTrue(call, 'includeTags'),
    attributes: named.has('attributes') || isTrue(call, 'includeAttributes'),
    labels: named.has('labels') || isTrue(call, 'includeLabels'),
  };
}

export const plain: Included = { additional: false, tags: false, attributes: false, labels: false };
