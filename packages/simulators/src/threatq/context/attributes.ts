import { tlpIdOf } from '../catalog/tlp.ts';
import { addAttribute, checkAttribute } from '../edits/edit-context.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentAttribute } from '../render/eloquent-parts.ts';
import type { Attribute } from '../store/indicator-record.ts';
import type { Parts } from './parts.ts';

export const attributes: Parts<Attribute> = {
  name: 'attributes',
  idOf: ({ id }) => id,
  listed: ({ context }) => context.attributes,
  own: (owner) => owner.ownContext().attributes,
  show: (attribute, { owner, kind, world, withSources }) =>
    eloquentAttribute(attribute, owner, { withSources, precise: false }, world, kind),
  check: checkAttribute,
  add: addAttribute,
  change: (attribute, fields, { nowS }) => {
    if (fields['value'] !== undefined) attribute.value = textOf(fields['value']);
    const tlpId = tlpIdOf(fields);
    for (const link of attribute.sources) link.tlpId = tlpId ?? link.tlpId;
    attribute.updatedS = nowS;
    attribute.touchedS = nowS;
  },
  createdWithSources: true,
};
