import type { ObjectKind } from '../events/object-record.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { ThreatqWorld } from '../world.ts';
import {
  eloquentAttribute,
  eloquentComment,
  eloquentSource,
  eloquentTag,
  type Json,
} from './eloquent-parts.ts';

/** What hangs on an object, as far as `expand` names it; a name after a point expands its list as well. */
export function contextParts(
  owner: ContextOwner,
  kind: ObjectKind,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
  precise = false,
): Json {
  const { attributes, tags, comments } = owner.context;
  const parts = { withSources: expand.has('attributes.sources'), precise };
  const commentSources = expand.has('comments.sources');
  const makers: Readonly<Record<string, () => readonly Json[]>> = {
    sources: () =>
      sourceLinks(owner).map((link) => eloquentSource(link, { [`${kind}_id`]: owner.id }, world)),
    attributes: () => attributes.map((each) => eloquentAttribute(each, owner, parts, world, kind)),
    tags: () => tags.map((tag) => eloquentTag(tag, owner, world)),
    comments: () =>
      comments.map((each) => eloquentComment(each, owner, commentSources, world, kind)),
  };
  const bases = new Set([...expand].map((name) => name.split('.')[0] ?? name));
  const named = Object.entries(makers).filter(([name]) => bases.has(name));
  return Object.fromEntries(named.map(([name, make]) => [name, make()]));
}
