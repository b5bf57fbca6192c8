import { addTag } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { idOf, indicatorOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { list, noContent } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { eloquentTag } from '../render/eloquent-parts.ts';

function listTags(call: Call): Response {
  const record = indicatorOf(call);
  const { tags } = record.context;
  const rows = inWindow(tags, windowOf(call)).map((tag) => eloquentTag(tag, record, call.world));
  return list(rows, call.world.behaviour, { total: tags.length });
}

async function createTags(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const names = (await rowsOf(call)).map((body) => body['name']);
  if (!names.every((name) => typeof name === 'string' && name !== ''))
    throw invalid('name', 'The name field is required.');
  const ids = editContext(
    world,
    record,
    (each) => names.map((name) => addTag(each, String(name), world)),
    world.behaviour.tagTouches,
  );
  const added = record.context.tags.filter(({ tagId }) => ids.includes(tagId));
  const rows = added.map((tag) => eloquentTag(tag, record, world));
  return list(rows, world.behaviour, { status: 201 });
}

function removeTag(call: Call): Response {
  const record = indicatorOf(call);
  const wanted = idOf(call, 'tag');
  if (!record.context.tags.some(({ tagId }) => tagId === wanted)) throw notFound();
  editContext(
    call.world,
    record,
    (each) => {
      const context = each.ownContext();
      context.tags = context.tags.filter(({ tagId }) => tagId !== wanted);
    },
    call.world.behaviour.tagTouches,
  );
  return noContent();
}

export const tagRoutes: readonly Route[] = [
  route('get', '/api/indicators/:id/tags', listTags),
  route('post', '/api/indicators/:id/tags', createTags),
  route('delete', '/api/indicators/:id/tags/:tag', removeTag),
];
