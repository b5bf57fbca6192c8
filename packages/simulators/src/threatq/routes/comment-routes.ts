import { addComment } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { fieldsOf, idOf, indicatorOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentComment } from '../render/eloquent-parts.ts';
import { sortRows } from '../render/row-list.ts';
import type { Comment, IndicatorRecord } from '../store/indicator-record.ts';

const shown = (comment: Comment, record: IndicatorRecord, { world, query }: Call) =>
  eloquentComment(comment, record, (query.get('with') ?? '').split(',').includes('sources'), world);

function commentOf(call: Call, record: IndicatorRecord): Comment {
  const found = record.context.comments.find(({ id }) => id === idOf(call, 'comment'));
  if (found === undefined) throw notFound();
  return found;
}

function listComments(call: Call): Response {
  const record = indicatorOf(call);
  const all = record.context.comments.map((each) => shown(each, record, call));
  const rows = inWindow(sortRows(all, call.query.get('sort')), windowOf(call));
  return list(rows, call.world.behaviour, { total: all.length });
}

async function createComments(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const values = (await rowsOf(call)).map((body) => body['value']);
  if (!values.every((value) => typeof value === 'string' && value !== ''))
    throw invalid('value', 'The value field is required.');
  const writer = world.writerOf(call.principal);
  const added = editContext(world, record, (each) =>
    values.map((value) => addComment(each, String(value), writer, world)),
  );
  const rows = added.map((each) => shown(each, record, call));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeComment(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const comment = commentOf(call, record);
  const fields = await fieldsOf(call);
  editContext(world, record, () => {
    comment.value = textOf(fields['value'] ?? comment.value);
    comment.updatedS = world.nowS;
  });
  return single(shown(comment, record, call));
}

function removeComment(call: Call): Response {
  const record = indicatorOf(call);
  const comment = commentOf(call, record);
  editContext(call.world, record, (each) => {
    const context = each.ownContext();
    context.comments = context.comments.filter((other) => other !== comment);
  });
  return noContent();
}

export const commentRoutes: readonly Route[] = [
  route('get', '/api/indicators/:id/comments', listComments),
  route('post', '/api/indicators/:id/comments', createComments),
  route('put', '/api/indicators/:id/comments/:comment', changeComment),
  route('delete', '/api/indicators/:id/comments/:comment', removeComment),
];
