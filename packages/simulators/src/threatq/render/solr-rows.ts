import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import { type FieldWriter, solrFields } from './solr-field.ts';

type Column = readonly [name: string, write: FieldWriter];

const dropped2026: ReadonlySet<string> = new Set(['attributes', 'sources']);

/** Documents as a JSON list. `fields` as asked for: nothing is the default set, `*` is that set, names pick. */
export function solrRows(
  records: readonly IndicatorRecord[],
  fields: readonly string[],
  world: ThreatqWorld,
): string {
  const columns = columnsOf(fields, world);
  return `[${records.map((record) => row(record, columns, world)).join(',')}]`;
}

function row(record: IndicatorRecord, columns: readonly Column[], world: ThreatqWorld): string {
  let text = '';
  for (const [name, write] of columns) {
    const value = write(record, world);
    if (value !== undefined) text += `${text === '' ? '' : ','}"${name}":${value}`;
  }
  return `{${text}}`;
}

function columnsOf(fields: readonly string[], { behaviour }: ThreatqWorld): Column[] {
  const wholeSet = fields.length === 0 || fields.includes('*');
  const names = new Set(fields.map((field) => field.split('.')[0] ?? ''));
  const isDefault = (name: string) =>
    wholeSet && (behaviour.threatLibraryDefaults === 'pre-2026' || !dropped2026.has(name));
  const columns: Column[] = [];
  for (const [name, write] of solrFields) {
    if (!isDefault(name) && !names.has(name)) continue;
    if (wholeSet || fields.includes(name))
      columns.push([name, wholeSet ? write : alone(name, write)]);
    else columns.push([name, partly(name, fields, write)]);
  }
  return columns;
}

/** A field named without `*` comes back flat; clients in production read it as text, an object or an id. */
function alone(name: string, write: FieldWriter): FieldWriter {
  if (name === 'tags' || name === 'comments')
    return (record, world) => write(record, world) ?? '[]';
  if (name !== 'type' && name !== 'status') return write;
  return (record, world) => {
    const { catalog, behaviour } = world;
    if (behaviour.typeAs === 'object') return write(record, world);
    const found =
      name === 'type' ? catalog.types.byId(record.typeId) : catalog.statuses.byId(record.statusId);
    return JSON.stringify(behaviour.typeAs === 'id' ? found?.id : found?.name);
  };
}

/** `attributes.name,attributes.value`: the list with only these members in each row. */
function partly(name: string, fields: readonly string[], write: FieldWriter): FieldWriter {
  const members = fields
    .filter((field) => field.startsWith(`${name}.`))
    .map((field) => field.slice(name.length + 1));
  return (record, world) => {
    const text = write(record, world);
    if (text === undefined) return undefined;
    const value: unknown = JSON.parse(text);
    return JSON.stringify(
      Array.isArray(value) ? value.map((each) => pick(each, members)) : pick(value, members),
    );
  };
}

const pick = (value: unknown, members: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([member]) => members.includes(member)));
