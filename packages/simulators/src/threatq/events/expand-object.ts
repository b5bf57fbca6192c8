import type { Json } from '../render/eloquent-parts.ts';
import type { ThreatqWorld } from '../world.ts';
import { collections } from './link-objects.ts';
import type { ObjectRef } from './object-record.ts';
import { relatedRows, subExpansions } from './related-rows.ts';
import { objectRow } from './render-objects.ts';

/** What `with=` may name besides and what is always empty here. */
const alwaysEmpty: readonly string[] = [
  'attachments',
  'attack_pattern',
  'campaign',
  'course_of_action',
  'exploit_target',
  'identity',
  'incident',
  'intrusion_set',
  'malware',
  'recipient',
  'report',
  'signatures',
  'spearphish',
  'tool',
  'ttp',
  'watchlist',
];

/** An event or an adversary with everything `expand` names. It has to exist. */
export function expandedObject(
  object: ObjectRef,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): Json {
  const bases = new Set([...expand].map((name) => name.split('.')[0] ?? name));
  const related = collections.filter(([name]) => bases.has(name));
  return {
    ...objectRow(object, expand, world),
    ...Object.fromEntries(
      alwaysEmpty.filter((name) => bases.has(name)).map((name) => [name, [] as const]),
    ),
    ...Object.fromEntries(
      related.map(([name, kind]) => [
        name,
        relatedRows(object, kind, subExpansions(expand, name), world),
      ]),
    ),
  };
}
