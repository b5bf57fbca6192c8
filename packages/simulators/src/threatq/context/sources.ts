import { tlpIdOf } from '../catalog/tlp.ts';
import { addSource } from '../edits/edit-context.ts';
import { requiredText } from '../http/required-text.ts';
import { linkRow } from '../render/eloquent-parts.ts';
import type { SourceLink } from '../store/indicator-record.ts';
import { ownSourceLinks, sourceLinks } from '../store/source-links.ts';
import type { Parts } from './parts.ts';

export const sources: Parts<SourceLink> = {
  name: 'sources',
  idOf: ({ id }) => id,
  listed: sourceLinks,
  own: ownSourceLinks,
  show: (link, { owner, kind, world }) => linkRow(link, owner, world, kind),
  check: (body) => void requiredText(body, 'name'),
  add: addSource,
  change: (link, fields, { nowS }) => {
    link.tlpId = tlpIdOf(fields);
    link.updatedS = nowS;
  },
  created: (isNew) => ({ existing: isNew ? 0 : 1 }),
};
