import { saveRows } from '../edits/check-body.ts';
import { commaList, fieldsOf, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { sortRows } from '../render/row-list.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import type { Owners } from './owners.ts';
import type { Parts, Place } from './parts.ts';

/** A call about the parts of the object in its path. */
interface PartCall<Part> extends Place {
  readonly call: Call;
  readonly parts: Parts<Part>;
  readonly edit: <Result>(change: () => Result) => Result;
}

/** The calls for one kind of parts of one kind of objects. */
export function partRoutes<Owner extends ContextOwner, Part>(
  owners: Owners<Owner>,
  parts: Parts<Part>,
): readonly Route[] {
  const path = `/api/${owners.collection}/:id/${parts.name}`;
  const one = `${path}/:part`;
  const { change } = parts;
  return [
    route('get', path, (call) => listParts(open(call, owners, parts))),
    route('post', path, (call) => createParts(open(call, owners, parts))),
    ...(change === undefined
      ? []
      : [route('put', one, (call) => changePart(open(call, owners, parts), change))]),
    route('delete', one, (call) => removePart(open(call, owners, parts))),
  ];
}

/** Throws 404 for an object that is not there. */
function open<Owner extends ContextOwner, Part>(
  call: Call,
  { of, kind, edit }: Owners<Owner>,
  parts: Parts<Part>,
): PartCall<Part> {
  const { world, query } = call;
  const owner = of(call);
  return {
    call,
    parts,
    owner,
    kind,
    world,
    withSources: commaList(query.get('with')).includes('sources'),
    edit: (change) => edit(call, owner, change, parts.touches?.(world)),
  };
}

function listParts<Part>({ call, parts, ...place }: PartCall<Part>): Response {
  const { owner, world } = place;
  const all = parts.listed(owner).map((part) => parts.show(part, place));
  const sorted = parts.sorts === true ? sortRows(all, call.query.get('sort')) : all;
  return list(inWindow(sorted, windowOf(call)), world.behaviour, { total: all.length });
}

async function createParts<Part>({
  call,
  parts,
  edit,
  ...place
}: PartCall<Part>): Promise<Response> {
  const { owner, world, withSources } = place;
  const bodies = await rowsOf(call);
  const writer = world.writerOf(call.principal);
  const known = new Set(parts.listed(owner).map(parts.idOf));
  const added = edit(() =>
    saveRows(bodies, world, {
      check: parts.check,
      save: (body) => parts.add(owner, body, writer, world),
    }),
  );
  const shownIn = { ...place, withSources: parts.createdWithSources ?? withSources };
  const rows = added.map((part) => {
    const isNew = !known.has(parts.idOf(part));
    known.add(parts.idOf(part));
    return { ...parts.show(part, shownIn), ...parts.created?.(isNew) };
  });
  return list(rows, world.behaviour, { status: 201 });
}

async function changePart<Part>(
  { call, parts, edit, ...place }: PartCall<Part>,
  change: NonNullable<Parts<Part>['change']>,
): Promise<Response> {
  const { owner, world } = place;
  const fields = await fieldsOf(call);
  const at = placeOf(call, owner, parts);
  const changed = edit(() => {
    const part = parts.own(owner)[at] as Part;
    change(part, fields, world);
    return part;
  });
  return single(parts.show(changed, place));
}

function removePart<Part>({ call, parts, edit, owner }: PartCall<Part>): Response {
  const at = placeOf(call, owner, parts);
  edit(() => parts.own(owner).splice(at, 1));
  return noContent();
}

/** Where the part that the path names stands in its list. Throws 404. */
function placeOf<Part>(
  call: Call,
  owner: ContextOwner,
  { listed, idOf: own }: Parts<Part>,
): number {
  const at = listed(owner).findIndex((part) => own(part) === idOf(call, 'part'));
  if (at < 0) throw notFound();
  return at;
}
