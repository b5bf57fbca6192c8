import { tlpIdOf } from '../catalog/tlp.ts';
import { addAttribute } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { fieldsOf, idOf, indicatorOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentAttribute } from '../render/eloquent-parts.ts';
import type { Attribute, IndicatorRecord } from '../store/indicator-record.ts';

const shown = (attribute: Attribute, record: IndicatorRecord, { world, query }: Call) => {
  const withSources = (query.get('with') ?? '').split(',').includes('sources');
  return eloquentAttribute(attribute, record, { withSources, precise: false }, world);
};

function attributeOf(call: Call, record: IndicatorRecord): Attribute {
  const found = record.context.attributes.find((each) => each.id === idOf(call, 'pivot'));
  if (found === undefined) throw notFound();
  return found;
}

function listAttributes(call: Call): Response {
  const record = indicatorOf(call);
  const { attributes } = record.context;
  const rows = inWindow(attributes, windowOf(call)).map((each) => shown(each, record, call));
  return list(rows, call.world.behaviour, { total: attributes.length });
}

async function createAttributes(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const bodies = await rowsOf(call);
  const writer = world.writerOf(call.principal);
  const added = editContext(world, record, (each) =>
    bodies.map((body) => addAttribute(each, body, writer, world)),
  );
  const parts = { withSources: true, precise: false };
  const rows = added.map((each) => eloquentAttribute(each, record, parts, world));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeAttribute(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const attribute = attributeOf(call, record);
  const fields = await fieldsOf(call);
  editContext(world, record, () => {
    if (fields['value'] !== undefined) attribute.value = textOf(fields['value']);
    const tlpId = tlpIdOf(fields);
    for (const link of attribute.sources) link.tlpId = tlpId ?? link.tlpId;
    attribute.updatedS = world.nowS;
    attribute.touchedS = world.nowS;
  });
  return single(shown(attribute, record, call));
}

function removeAttribute(call: Call): Response {
  const record = indicatorOf(call);
  const attribute = attributeOf(call, record);
  editContext(call.world, record, (each) => {
    const context = each.ownContext();
    context.attributes = context.attributes.filter((other) => other !== attribute);
  });
  return noContent();
}

export const attributeRoutes: readonly Route[] = [
  route('get', '/api/indicators/:id/attributes', listAttributes),
  route('post', '/api/indicators/:id/attributes', createAttributes),
  route('put', '/api/indicators/:id/attributes/:pivot', changeAttribute),
  route('delete', '/api/indicators/:id/attributes/:pivot', removeAttribute),
];
