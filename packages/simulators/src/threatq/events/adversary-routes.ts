import { contextRoutes } from '../context/context-routes.ts';
import { storedOwners } from '../context/owners.ts';
import { saveRows } from '../edits/check-body.ts';
import { expansionsOf } from '../http/indicator-list.ts';
import { contextColumns } from '../http/list-columns.ts';
import { fieldsOf, idOf, rowsOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { requiredText } from '../http/required-text.ts';
import { type Call, type Route, route } from '../http/route.ts';
import type { Json } from '../render/eloquent-parts.ts';
import type { AdversaryRecord } from './adversary-store.ts';
import { expandedObject } from './expand-object.ts';
import { listObjects } from './object-list.ts';
import { adversaryRow } from './render-objects.ts';
import { checkAdversary, describeAdversary, nameTaken, saveAdversary } from './save-adversary.ts';

function adversaryOf(call: Call): AdversaryRecord {
  const adversary = call.world.adversaries.get(idOf(call));
  if (adversary === undefined) throw notFound();
  return adversary;
}

const shown = ({ id }: AdversaryRecord, call: Call): Json =>
  expandedObject({ kind: 'adversary', id }, expansionsOf(call, false), call.world);

const listAdversaries = (call: Call): Response =>
  listObjects(call, {
    kind: 'adversary',
    rows: call.world.adversaries.rows,
    columns: contextColumns,
    toRow: adversaryRow,
  });

async function createAdversary(call: Call): Promise<Response> {
  const { world } = call;
  const body = await fieldsOf(call);
  checkAdversary(body, 'create', world);
  const saved = saveAdversary(body, 'create', world.writerOf(call.principal), world);
  return single(shown(saved, call), 201);
}

async function consumeAdversaries(call: Call): Promise<Response> {
  const { world } = call;
  const writer = world.writerOf(call.principal);
  const rows = saveRows(await rowsOf(call), world, {
    check: (body) => checkAdversary(body, 'consume', world),
    save: (body) => adversaryRow(saveAdversary(body, 'consume', writer, world), world),
  });
  return list(rows, world.behaviour, { status: 201 });
}

async function changeAdversary(call: Call): Promise<Response> {
  const { world } = call;
  const adversary = adversaryOf(call);
  const name = requiredText({ name: adversary.name, ...(await fieldsOf(call)) }, 'name');
  const other = world.adversaries.named(name);
  if (other !== undefined && other !== adversary) throw nameTaken();
  adversary.name = name;
  adversary.edited(world.nowS);
  return single(shown(adversary, call));
}

const description = (adversary: AdversaryRecord): Json => ({
  adversary_id: adversary.id,
  value: adversary.context.description,
});

export const adversaryRoutes: readonly Route[] = [
  route('get', '/api/adversaries', listAdversaries),
  route('post', '/api/adversaries', createAdversary),
  route('post', '/api/adversaries/consume', consumeAdversaries),
  route('get', '/api/adversaries/:id', (call) => single(shown(adversaryOf(call), call))),
  route('put', '/api/adversaries/:id', changeAdversary),
  route('delete', '/api/adversaries/:id', (call) => {
    const adversary = adversaryOf(call);
    call.world.relations.removeAll({ kind: 'adversary', id: adversary.id });
    call.world.adversaries.remove(adversary);
    return noContent();
  }),
  route('get', '/api/adversaries/:id/description', (call) =>
    single(description(adversaryOf(call))),
  ),
  route('post', '/api/adversaries/:id/description', async (call) => {
    const adversary = adversaryOf(call);
    describeAdversary(adversary, await fieldsOf(call));
    adversary.touchedS = call.world.nowS;
    return single(description(adversary), 201);
  }),
  ...contextRoutes(storedOwners({ collection: 'adversaries', kind: 'adversary', of: adversaryOf })),
];
