import { addComment } from '../edits/edit-context.ts';
import { requiredText } from '../http/required-text.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentComment } from '../render/eloquent-parts.ts';
import type { Comment } from '../store/indicator-record.ts';
import type { Parts } from './parts.ts';

export const comments: Parts<Comment> = {
  name: 'comments',
  idOf: ({ id }) => id,
  listed: ({ context }) => context.comments,
  own: (owner) => owner.ownContext().comments,
  show: (comment, { owner, kind, world, withSources }) =>
    eloquentComment(comment, owner, withSources, world, kind),
  check: (body) => void requiredText(body, 'value'),
  add: (owner, body, writer, world) =>
    addComment(owner, requiredText(body, 'value'), writer, world),
  change: (comment, fields, { nowS }) => {
    comment.value = textOf(fields['value'] ?? comment.value);
    comment.updatedS = nowS;
  },
  sorts: true,
};
