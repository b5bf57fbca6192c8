import { addAttribute, addNamed, attributeOf, labelOf, tagNamed } from '../edits/context.ts';
import { type Call, param, type Route, v2 } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import { type Answer, v2Success } from '../http/reply.ts';
import { utcDate, v2Date } from '../render/dates.ts';
import { groupLinks, tagLink } from '../render/links.ts';
import { v2Attribute } from '../render/v2-indicator.ts';
import { labelAddedMs, labelNamed } from '../store/security-labels.ts';
import { v2Copy } from './v2-indicator-routes.ts';
import { v2List } from './v2-paging.ts';

const below = '/indicators/:branch/:value';

function tags(call: Call): Answer {
  const { owner, tags: rows } = v2Copy(call, 'read');
  return v2List(call, 'tag', rows, ({ name }) => ({ name, webLink: tagLink(name, owner, call) }));
}

function addTag(call: Call): Answer {
  const copy = v2Copy(call, 'write');
  copy.tags = addNamed(copy.tags, tagNamed(param(call, 'tag'), call.world));
  copy.lastModifiedMs = call.world.nowMs;
  return v2Success();
}

function removeTag(call: Call): Answer {
  const copy = v2Copy(call, 'write');
  const tag = copy.tags.find(({ name }) => name === param(call, 'tag'));
  if (tag === undefined) throw notFound();
  copy.tags = copy.tags.filter((each) => each !== tag);
  return v2Success();
}

function labels(call: Call): Answer {
  return v2List(call, 'securityLabel', v2Copy(call, 'read').securityLabels, ({ name }) => ({
    name,
    description: labelNamed(name)?.description,
    dateAdded: utcDate(labelAddedMs),
  }));
}

function addLabel(call: Call): Answer {
  const copy = v2Copy(call, 'write');
  copy.securityLabels = addNamed(copy.securityLabels, labelOf(param(call, 'label')));
  copy.lastModifiedMs = call.world.nowMs;
  return v2Success();
}

function attributes(call: Call): Answer {
  const rows = v2Copy(call, 'read').attributes.toReversed();
  return v2List(call, 'attribute', rows, (each) => v2Attribute(each, call.world));
}

function newAttribute(call: Call): Answer {
  const { world, user, body } = call;
  const copy = v2Copy(call, 'write');
  const added = addAttribute(copy, attributeOf(body, world), { userId: user.id, world });
  copy.lastModifiedMs = world.nowMs;
  return v2Success({ attribute: v2Attribute(added, world) }, 201);
}

function groups(call: Call): Answer {
  const { owner, groups: rows } = v2Copy(call, 'read');
  return v2List(call, 'group', rows, (group) => {
    const { webLink, legacyLink = webLink } = groupLinks(group, call);
    const date = v2Date(group.dateAddedMs, call.world.behaviour);
    const { id, name, type } = group;
    return {
      id,
      name,
      type,
      ownerName: owner.name,
      dateAdded: date,
      lastModified: date,
      webLink: legacyLink,
    };
  });
}

/** Associations this platform never has. */
const nothing = (path: string, key: string): Route =>
  v2('GET', `${below}/${path}`, (call) => {
    v2Copy(call, 'read');
    return v2List(call, key, [], () => ({}));
  });

export const v2ContextRoutes: readonly Route[] = [
  v2('GET', `${below}/tags`, tags),
  v2('POST', `${below}/tags/:tag`, addTag),
  v2('DELETE', `${below}/tags/:tag`, removeTag),
  v2('GET', `${below}/securityLabels`, labels),
  v2('POST', `${below}/securityLabels/:label`, addLabel),
  v2('GET', `${below}/attributes`, attributes),
  v2('POST', `${below}/attributes`, newAttribute),
  v2('GET', `${below}/groups`, groups),
  nothing('indicators', 'indicator'),
  nothing('victims', 'victim'),
  nothing('dnsResolutions', 'dnsResolution'),
];
