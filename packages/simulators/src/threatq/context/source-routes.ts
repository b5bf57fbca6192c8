import { tlpIdOf } from '../catalog/tlp.ts';
import { addSource } from '../edits/edit-context.ts';
import { fieldsOf, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { linkRow } from '../render/eloquent-parts.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { ownSourceLinks, sourceLinks } from '../store/source-links.ts';
import type { Owners } from './owners.ts';

export function sourceRoutes<Owner extends ContextOwner>(owners: Owners<Owner>): readonly Route[] {
  const path = `/api/${owners.collection}/:id/sources`;
  return [
    route('get', path, (call) => listSources(call, owners)),
    route('post', path, (call) => createSources(call, owners)),
    route('put', `${path}/:link`, (call) => changeSource(call, owners)),
    route('delete', `${path}/:link`, (call) => removeSource(call, owners)),
  ];
}

function listSources<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const links = sourceLinks(owner);
  const rows = inWindow(links, windowOf(call)).map((link) =>
    linkRow(link, owner, call.world, owners.kind),
  );
  return list(rows, call.world.behaviour, { total: links.length });
}

async function createSources<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { world } = call;
  const owner = owners.of(call);
  const bodies = await rowsOf(call);
  const writer = world.writerOf(call.principal);
  const added = owners.edit(call, owner, (each) =>
    bodies.map((body) => addSource(each, body, writer, world)),
  );
  const rows = added.map(({ link, existed }) => ({
    ...linkRow(link, owner, world, owners.kind),
    existing: existed ? 1 : 0,
  }));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeSource<Owner extends ContextOwner>(
  call: Call,
  owners: Owners<Owner>,
): Promise<Response> {
  const { world } = call;
  const owner = owners.of(call);
  const tlpId = tlpIdOf(await fieldsOf(call));
  const link = owners.edit(call, owner, (each) => {
    const found = ownSourceLinks(each).find(({ id }) => id === idOf(call, 'link'));
    if (found === undefined) throw notFound();
    found.tlpId = tlpId;
    found.updatedS = world.nowS;
    return found;
  });
  return single(linkRow(link, owner, world, owners.kind));
}

function removeSource<Owner extends ContextOwner>(call: Call, owners: Owners<Owner>): Response {
  const owner = owners.of(call);
  const linkId = idOf(call, 'link');
  if (!sourceLinks(owner).some(({ id }) => id === linkId)) throw notFound();
  owners.edit(call, owner, (each) => {
    const kept = ownSourceLinks(each).filter(({ id }) => id !== linkId);
    each.ownContext().links = kept;
  });
  return noContent();
}
