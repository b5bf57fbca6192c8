import { addTag } from '../edits/edit-context.ts';
import { requiredText } from '../http/required-text.ts';
import { eloquentTag } from '../render/eloquent-parts.ts';
import type { TagLink } from '../store/indicator-record.ts';
import type { Parts } from './parts.ts';

export const tags: Parts<TagLink> = {
  name: 'tags',
  idOf: ({ tagId }) => tagId,
  listed: ({ context }) => context.tags,
  own: (owner) => owner.ownContext().tags,
  show: (tag, { owner, world }) => eloquentTag(tag, owner, world),
  check: (body) => void requiredText(body, 'name'),
  add: (owner, body, _writer, world) => addTag(owner, requiredText(body, 'name'), world),
  touches: ({ behaviour }) => behaviour.tagTouches,
};
