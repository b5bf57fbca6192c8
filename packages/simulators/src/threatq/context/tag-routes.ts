import { addTag } from '../edits/edit-context.ts';
import { idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { list, noContent } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { eloquentTag } from '../render/eloquent-parts.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import type { Owners } from './owners.ts';

export function tagRoutes<Owner extends ContextOwner>(owners: Owners<Owner>): readonly Route[] {
  const path = `/api/${owners.collection}/:id/tags`;
  return [
    route('get', path, (call) => listTags(call, owners)),
    route('post', path, (call) => createTags(call, owners)),
    route('delete', `${path}/:tag`, (call) => removeTag(call, owners)),
  ];
}

function listTags<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const { tags } = owner.context;
  const rows = inWindow(tags, windowOf(call)).map((tag) => eloquentTag(tag, owner, call.world));
  return list(rows, call.world.behaviour, { total: tags.length });
}

async function createTags<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { world } = call;
  const owner = owners.of(call);
  const names = (await rowsOf(call)).map((body) => body['name']);
  if (!names.every((name) => typeof name === 'string' && name !== ''))
    throw invalid('name', 'The name field is required.');
  const ids = owners.edit(
    call,
    owner,
    (each) => names.map((name) => addTag(each, String(name), world)),
    world.behaviour.tagTouches,
  );
  const added = owner.context.tags.filter(({ tagId }) => ids.includes(tagId));
  const rows = added.map((tag) => eloquentTag(tag, owner, world));
  return list(rows, world.behaviour, { status: 201 });
}

function removeTag<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const wanted = idOf(call, 'tag');
  if (!owner.context.tags.some(({ tagId }) => tagId === wanted)) throw notFound();
  owners.edit(
    call,
    owner,
    (each) => {
      const context = each.ownContext();
      context.tags = context.tags.filter(({ tagId }) => tagId !== wanted);
    },
    call.world.behaviour.tagTouches,
  );
  return noContent();
}
