import type { Indicator } from '../store/indicator.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import { utcDate } from './dates.ts';
import { rawNumber, writeId } from './json-numbers.ts';
import { legacyLink, v3Link } from './links.ts';
import { v3Expansions } from './v3-expansions.ts';
import type { V3View } from './v3-view.ts';
import { present, ratingFields, valueFields } from './value-fields.ts';

/** An indicator as v3 writes it (dossier §3.2), expansions before the flags. */
export function v3Indicator(indicator: Indicator, view: V3View): Record<string, unknown> {
  const { behaviour } = view.world;
  const { type, owner, fields } = indicator;
  const isNew = isAtLeast(behaviour.platform, since.ownerIds);
  return {
    id: writeId(indicator.id, behaviour.v3IdsAs),
    ...(isNew ? { ownerId: rawNumber(owner.id) } : {}),
    ownerName: owner.name,
    dateAdded: utcDate(indicator.dateAddedMs),
    webLink: v3Link(indicator, view),
    type: type.name,
    lastModified: utcDate(indicator.lastModifiedMs),
    ...ratingFields(indicator, behaviour),
    ...present({ source: indicator.shown('Source'), description: indicator.shown('Description') }),
    summary: indicator.summary,
    ...v3Expansions(indicator, view),
    privateFlag: fields.privateFlag,
    active: fields.active,
    activeLocked: fields.activeLocked,
    ...valueFields(indicator, behaviour, 3),
    ...(isNew ? { legacyLink: legacyLink(indicator, view) } : {}),
  };
}
