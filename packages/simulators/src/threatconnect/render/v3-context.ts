import type { Attribute, Indicator } from '../store/indicator.ts';
import { labelAddedMs, labelNamed } from '../store/security-labels.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';
import { utcDate } from './dates.ts';
import { rawNumber } from './json-numbers.ts';
import { groupLinks } from './links.ts';
import { fullName, v3User } from './user-json.ts';
import { v3Collection } from './v3-collection.ts';
import type { V3View } from './v3-view.ts';
import { present } from './value-fields.ts';

type Context = Record<string, unknown>;

export const v3Tags = ({ tags, lastModifiedMs }: Indicator, { world }: V3View): Context =>
  present({
    tags: v3Collection(
      tags.map(({ id, name }) => ({ id, name, lastUsed: utcDate(lastModifiedMs) })),
      world,
    ),
  });

export const v3Labels = ({ securityLabels }: Indicator, { world }: V3View): Context =>
  present({
    securityLabels: v3Collection(
      securityLabels.map(({ name }) => ({
        ...labelNamed(name),
        owner: 'System',
        dateAdded: utcDate(labelAddedMs),
      })),
      world,
    ),
  });

export const v3Attributes = ({ attributes }: Indicator, { world }: V3View): Context =>
  present({
    attributes: v3Collection(
      attributes.map((each) => attributeJson(each, world)).toReversed(),
      world,
    ),
  });

function attributeJson(attribute: Attribute, world: ThreatconnectWorld): object {
  const date = utcDate(attribute.dateAddedMs);
  const createdBy = world.users.rows.find(({ id }) => id === attribute.createdBy);
  return present({
    id: attribute.id,
    dateAdded: date,
    type: attribute.type,
    value: attribute.value,
    createdBy: createdBy === undefined ? undefined : author(createdBy, world),
    lastModified: date,
    pinned: false,
    default: attribute.isDefault,
  });
}

/** A plain name until 7.0. */
const author = (
  user: Parameters<typeof fullName>[0],
  { behaviour }: ThreatconnectWorld,
): unknown => (isAtLeast(behaviour.platform, since.newLinks) ? v3User(user) : fullName(user));

export const v3Groups = ({ groups, owner }: Indicator, view: V3View): Context =>
  present({
    associatedGroups: v3Collection(
      groups.map((group) => ({
        id: group.id,
        ...(isAtLeast(view.world.behaviour.platform, since.ownerIds)
          ? { ownerId: rawNumber(owner.id) }
          : {}),
        ownerName: owner.name,
        dateAdded: utcDate(group.dateAddedMs),
        type: group.type,
        name: group.name,
        upVoteCount: '0',
        downVoteCount: '0',
        lastModified: utcDate(group.dateAddedMs),
        ...groupLinks(group, view),
      })),
      view.world,
    ),
  });
