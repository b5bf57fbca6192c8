import { addComment } from '../edits/edit-context.ts';
import { commaList, fieldsOf, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentComment, type Json } from '../render/eloquent-parts.ts';
import { sortRows } from '../render/row-list.ts';
import type { Comment, ContextOwner } from '../store/indicator-record.ts';
import type { Owners } from './owners.ts';

export function commentRoutes<Owner extends ContextOwner>(owners: Owners<Owner>): readonly Route[] {
  const path = `/api/${owners.collection}/:id/comments`;
  return [
    route('get', path, (call) => listComments(call, owners)),
    route('post', path, (call) => createComments(call, owners)),
    route('put', `${path}/:comment`, (call) => changeComment(call, owners)),
    route('delete', `${path}/:comment`, (call) => removeComment(call, owners)),
  ];
}

function shown<Owner extends ContextOwner>(
  comment: Comment,
  owner: Owner,
  { kind }: Owners<Owner>,
  { world, query }: Call,
): Json {
  const withSources = commaList(query.get('with')).includes('sources');
  return eloquentComment(comment, owner, withSources, world, kind);
}

function commentOf(call: Call, owner: ContextOwner): Comment {
  const found = owner.context.comments.find(({ id }) => id === idOf(call, 'comment'));
  if (found === undefined) throw notFound();
  return found;
}

function listComments<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const all = owner.context.comments.map((each) => shown(each, owner, owners, call));
  const rows = inWindow(sortRows(all, call.query.get('sort')), windowOf(call));
  return list(rows, call.world.behaviour, { total: all.length });
}

async function createComments<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { world } = call;
  const owner = owners.of(call);
  const values = (await rowsOf(call)).map((body) => body['value']);
  if (!values.every((value) => typeof value === 'string' && value !== ''))
    throw invalid('value', 'The value field is required.');
  const writer = world.writerOf(call.principal);
  const added = owners.edit(call, owner, (each) =>
    values.map((value) => addComment(each, String(value), writer, world)),
  );
  const rows = added.map((each) => shown(each, owner, owners, call));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeComment<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const owner = owners.of(call);
  const comment = commentOf(call, owner);
  const fields = await fieldsOf(call);
  owners.edit(call, owner, () => {
    comment.value = textOf(fields['value'] ?? comment.value);
    comment.updatedS = call.world.nowS;
  });
  return single(shown(comment, owner, owners, call));
}

function removeComment<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const comment = commentOf(call, owner);
  owners.edit(call, owner, (each) => {
    const context = each.ownContext();
    context.comments = context.comments.filter((other) => other !== comment);
  });
  return noContent();
}
