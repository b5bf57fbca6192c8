import { tlpIdOf } from '../catalog/tlp.ts';
import { addAttribute, addSource } from '../edits/edit-context.ts';
import { commaList, fieldsOf, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { eloquentAttribute, linkRow } from '../render/eloquent-parts.ts';
import type { Attribute, SourceLink } from '../store/indicator-record.ts';
import type { StoredObject } from './object-record.ts';

/** A kind of objects whose attributes and sources can be reached below their path. */
export interface Owners {
  readonly collection: string;
  readonly kind: 'event' | 'adversary';
  /** The object of the path. Throws 404. */
  readonly of: (call: Call) => StoredObject;
}

function attributeOf(record: StoredObject, call: Call): Attribute {
  const found = record.context.attributes.find(({ id }) => id === idOf(call, 'pivot'));
  if (found === undefined) throw notFound();
  return found;
}

function linkOf(record: StoredObject, call: Call): SourceLink {
  const found = record.context.links.find(({ id }) => id === idOf(call, 'link'));
  if (found === undefined) throw notFound();
  return found;
}

function attributeRoutes({ collection, kind, of }: Owners): readonly Route[] {
  const path = `/api/${collection}/:id/attributes`;
  const shown = (each: Attribute, record: StoredObject, { world, query }: Call) => {
    const withSources = commaList(query.get('with')).includes('sources');
    return eloquentAttribute(each, record, { withSources, precise: false }, world, kind);
  };
  return [
    route('get', path, (call) => {
      const record = of(call);
      const { attributes } = record.context;
      const rows = inWindow(attributes, windowOf(call)).map((each) => shown(each, record, call));
      return list(rows, call.world.behaviour, { total: attributes.length });
    }),
    route('post', path, async (call) => {
      const { world } = call;
      const record = of(call);
      const writer = world.writerOf(call.principal);
      const bodies = await rowsOf(call);
      const added = bodies.map((body) => addAttribute(record, body, writer, world));
      record.touchedS = world.nowS;
      const parts = { withSources: true, precise: false };
      const rows = added.map((each) => eloquentAttribute(each, record, parts, world, kind));
      return list(rows, world.behaviour, { status: 201 });
    }),
    route('put', `${path}/:pivot`, async (call) => {
      const record = of(call);
      const attribute = attributeOf(record, call);
      const { value } = await fieldsOf(call);
      if (value !== undefined) attribute.value = textOf(value);
      attribute.updatedS = call.world.nowS;
      attribute.touchedS = call.world.nowS;
      record.touchedS = call.world.nowS;
      return single(shown(attribute, record, call));
    }),
    route('delete', `${path}/:pivot`, (call) => {
      const record = of(call);
      const gone = attributeOf(record, call);
      const context = record.ownContext();
      context.attributes = context.attributes.filter((each) => each !== gone);
      record.touchedS = call.world.nowS;
      return noContent();
    }),
  ];
}

function sourceRoutes({ collection, kind, of }: Owners): readonly Route[] {
  const path = `/api/${collection}/:id/sources`;
  return [
    route('get', path, (call) => {
      const record = of(call);
      const { links } = record.context;
      const page = inWindow(links, windowOf(call));
      const rows = page.map((link) => linkRow(link, record, call.world, kind));
      return list(rows, call.world.behaviour, { total: links.length });
    }),
    route('post', path, async (call) => {
      const { world } = call;
      const record = of(call);
      const writer = world.writerOf(call.principal);
      const added = (await rowsOf(call)).map((body) => addSource(record, body, writer, world));
      record.touchedS = world.nowS;
      const rows = added.map(({ link, existed }) => ({
        ...linkRow(link, record, world, kind),
        existing: existed ? 1 : 0,
      }));
      return list(rows, world.behaviour, { status: 201 });
    }),
    route('put', `${path}/:link`, async (call) => {
      const record = of(call);
      const link = linkOf(record, call);
      link.tlpId = tlpIdOf(await fieldsOf(call));
      link.updatedS = call.world.nowS;
      record.touchedS = call.world.nowS;
      return single(linkRow(link, record, call.world, kind));
    }),
    route('delete', `${path}/:link`, (call) => {
      const record = of(call);
      const gone = linkOf(record, call);
      const context = record.ownContext();
      context.links = context.links.filter((each) => each !== gone);
      record.touchedS = call.world.nowS;
      return noContent();
    }),
  ];
}

export const contextRoutes = (owners: Owners): readonly Route[] => [
  ...attributeRoutes(owners),
  ...sourceRoutes(owners),
];
