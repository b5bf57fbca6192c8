import { isObject } from '../http/params.ts';
import { textOf } from '../http/text-of.ts';
import { parseDateRange } from '../query/parse-range.ts';
import { BadQuery } from '../query/query-node.ts';
import type { ThreatqWorld } from '../world.ts';
import type { EventRecord } from './event-store.ts';

type Test = (event: EventRecord) => boolean;
type Leaf = (value: unknown, world: ThreatqWorld) => Test;

const groups: ReadonlyMap<string, readonly [op: 'every' | 'some', wanted: boolean]> = new Map([
  ['+and', ['every', true]],
  ['+or', ['some', true]],
  ['-and', ['every', false]],
  ['-or', ['some', false]],
]);

/** `criteria` AND `filters` of a query body; missing or empty means everything. Throws BadQuery. */
export function eventTest(body: Readonly<Record<string, unknown>>, world: ThreatqWorld): Test {
  const criteria = part(body['criteria'], world);
  const filters = part(body['filters'], world);
  return (event) => criteria(event) && filters(event);
}

function part(said: unknown, world: ThreatqWorld): Test {
  if (said === undefined || said === null) return () => true;
  if (!Array.isArray(said) && !isObject(said))
    throw new BadQuery('A query part must be an object.');
  const tests = Array.isArray(said)
    ? said.map((each: unknown) => part(each, world))
    : Object.entries(said).map(([key, value]) => entry(key, value, world));
  return (event) => tests.every((test) => test(event));
}

function entry(key: string, value: unknown, world: ThreatqWorld): Test {
  const group = groups.get(key);
  if (group === undefined) return leafTest(key, value, world);
  const [op, wanted] = group;
  const tests = [value].flat().map((each: unknown) => part(each, world));
  if (tests.length === 0) return () => true;
  return (event) => tests[op]((test) => test(event)) === wanted;
}

function leafTest(key: string, value: unknown, world: ThreatqWorld): Test {
  const leaf = leaves.get(key);
  if (leaf === undefined) {
    if (world.behaviour.unknownLeaf === 'ignored') return () => true;
    throw new BadQuery(`The field ${key} is not searchable.`);
  }
  if (!Array.isArray(value)) return leaf(value, world);
  const tests = value.map((each: unknown) => leaf(each, world));
  return (event) => tests.some((test) => test(event));
}

const byTitle: Leaf = (said) => {
  if (!isObject(said)) {
    const wanted = textOf(said).toLowerCase();
    return ({ title }) => title.toLowerCase() === wanted;
  }
  const [operator, operand] = Object.entries(said)[0] ?? [];
  if (operator !== '+contains') throw new BadQuery(`The operator ${operator} is not supported.`);
  const wanted = textOf(operand).toLowerCase();
  return ({ title }) => title.toLowerCase().includes(wanted);
};

const byType: Leaf = (said, { eventTypes }) => {
  const type = eventTypes.find(said);
  return ({ typeId }) => typeId === type?.id;
};

const byTime =
  (read: (event: EventRecord) => number): Leaf =>
  (said, world) => {
    const { above, below } = parseDateRange(said, world);
    return (event) => {
      const ms = read(event) * 1000;
      return (above === null || ms > above) && (below === null || ms < below);
    };
  };

const byMention: Leaf = (said) => {
  const wanted = textOf(said).toLowerCase();
  return ({ title, context }) =>
    [title, context.description ?? '', ...context.attributes.map(({ value }) => value)].some(
      (text) => text.toLowerCase().includes(wanted),
    );
};

/** Named as the indicators' are, with an event's own columns. */
const leaves: ReadonlyMap<string, Leaf> = new Map<string, Leaf>([
  ['title', byTitle],
  ['id', (said) => (event) => event.id === Number(said)],
  ['type', byType],
  ['type_name', byType],
  ['type_id', byType],
  ['mentions', byMention],
  ['happened_at', byTime(({ happenedS }) => happenedS)],
  ['created_at', byTime(({ createdS }) => createdS)],
  ['updated_at', byTime(({ updatedS }) => updatedS)],
  ['touched_at', byTime(({ touchedS }) => touchedS)],
]);
