import { tlpIdOf } from '../catalog/tlp.ts';
import { addSource } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { fieldsOf, idOf, indicatorOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { linkRow } from '../render/eloquent-parts.ts';
import { ownSourceLinks, sourceLinks } from '../store/source-links.ts';

function listSources(call: Call): Response {
  const record = indicatorOf(call);
  const links = sourceLinks(record);
  const rows = inWindow(links, windowOf(call)).map((link) => linkRow(link, record, call.world));
  return list(rows, call.world.behaviour, { total: links.length });
}

async function createSources(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const bodies = await rowsOf(call);
  const writer = world.writerOf(call.principal);
  const added = editContext(world, record, (each) =>
    bodies.map((body) => addSource(each, body, writer, world)),
  );
  const rows = added.map(({ link, existed }) => ({
    ...linkRow(link, record, world),
    existing: existed ? 1 : 0,
  }));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeSource(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const tlpId = tlpIdOf(await fieldsOf(call));
  const link = editContext(world, record, (each) => {
    const found = ownSourceLinks(each).find(({ id }) => id === idOf(call, 'link'));
    if (found === undefined) throw notFound();
    found.tlpId = tlpId;
    found.updatedS = world.nowS;
    return found;
  });
  return single(linkRow(link, record, world));
}

function removeSource(call: Call): Response {
  const record = indicatorOf(call);
  const linkId = idOf(call, 'link');
  if (!sourceLinks(record).some(({ id }) => id === linkId)) throw notFound();
  editContext(call.world, record, (each) => {
    const kept = ownSourceLinks(each).filter(({ id }) => id !== linkId);
    each.ownContext().links = kept;
  });
  return noContent();
}

export const sourceRoutes: readonly Route[] = [
  route('get', '/api/indicators/:id/sources', listSources),
  route('post', '/api/indicators/:id/sources', createSources),
  route('put', '/api/indicators/:id/sources/:link', changeSource),
  route('delete', '/api/indicators/:id/sources/:link', removeSource),
];
