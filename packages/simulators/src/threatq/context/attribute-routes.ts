import { tlpIdOf } from '../catalog/tlp.ts';
import { addAttribute } from '../edits/edit-context.ts';
import { commaList, fieldsOf, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentAttribute, type Json } from '../render/eloquent-parts.ts';
import type { Attribute, ContextOwner } from '../store/indicator-record.ts';
import type { Owners } from './owners.ts';

export function attributeRoutes<Owner extends ContextOwner>(
  owners: Owners<Owner>,
): readonly Route[] {
  const path = `/api/${owners.collection}/:id/attributes`;
  return [
    route('get', path, (call) => listAttributes(call, owners)),
    route('post', path, (call) => createAttributes(call, owners)),
    route('put', `${path}/:pivot`, (call) => changeAttribute(call, owners)),
    route('delete', `${path}/:pivot`, (call) => removeAttribute(call, owners)),
  ];
}

function attributeOf(call: Call, owner: ContextOwner): Attribute {
  const found = owner.context.attributes.find(({ id }) => id === idOf(call, 'pivot'));
  if (found === undefined) throw notFound();
  return found;
}

const withSources = ({ query }: Call): boolean => commaList(query.get('with')).includes('sources');

function shown<Owner extends ContextOwner>(
  attribute: Attribute,
  owner: Owner,
  { kind }: Owners<Owner>,
  call: Call,
): Json {
  const parts = { withSources: withSources(call), precise: false };
  return eloquentAttribute(attribute, owner, parts, call.world, kind);
}

function listAttributes<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const { attributes } = owner.context;
  const rows = inWindow(attributes, windowOf(call)).map((each) => shown(each, owner, owners, call));
  return list(rows, call.world.behaviour, { total: attributes.length });
}

async function createAttributes<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { world } = call;
  const owner = owners.of(call);
  const bodies = await rowsOf(call);
  const writer = world.writerOf(call.principal);
  const added = owners.edit(call, owner, (each) =>
    bodies.map((body) => addAttribute(each, body, writer, world)),
  );
  const parts = { withSources: true, precise: false };
  const rows = added.map((each) => eloquentAttribute(each, owner, parts, world, owners.kind));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeAttribute<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { nowS } = call.world;
  const owner = owners.of(call);
  const attribute = attributeOf(call, owner);
  const fields = await fieldsOf(call);
  owners.edit(call, owner, () => {
    if (fields['value'] !== undefined) attribute.value = textOf(fields['value']);
    const tlpId = tlpIdOf(fields);
    for (const link of attribute.sources) link.tlpId = tlpId ?? link.tlpId;
    attribute.updatedS = nowS;
    attribute.touchedS = nowS;
  });
  return single(shown(attribute, owner, owners, call));
}

function removeAttribute<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const attribute = attributeOf(call, owner);
  owners.edit(call, owner, (each) => {
    const context = each.ownContext();
    context.attributes = context.attributes.filter((other) => other !== attribute);
  });
  return noContent();
}
