import { badInterval, badName, nameInUse, oldFilterError } from '../errors/old-set-errors.ts';
import type { Answer, Call, Endpoint } from '../http/endpoint.ts';
import { unsorted } from '../listing/list-rows.ts';
import { type EntryType, entryTypes } from '../store/entry-value.ts';
import { type Interval, parseInterval } from '../store/interval.ts';
import type { ExpiryType } from '../store/reference-set.ts';
import { isAtLeast } from '../version/api-version.ts';
import { oldSetFields, oldSetJson, oldSetTree } from './old-set-json.ts';

const MAX_NAME_LENGTH = 255;

export const oldSetsEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/reference_data/sets',
    since: '12.0',
    deprecatedSince: '18.0',
    fieldsIn: 'query',
    known: oldSetTree,
    ranged: true,
    filterError: oldFilterError,
    answer: listSets,
  },
  {
    method: 'POST',
    path: '/reference_data/sets',
    since: '12.0',
    deprecatedSince: '18.0',
    parameters: [
      { name: 'name', place: 'query', type: 'text', required: true },
      {
        name: 'element_type',
        place: 'query',
        type: 'text',
        required: true,
        values: (version) =>
          entryTypes.filter((type) => type !== 'CIDR' || isAtLeast(version, '21.0')),
      },
      {
        name: 'timeout_type',
        place: 'query',
        type: 'text',
        values: () => ['FIRST_SEEN', 'LAST_SEEN', 'UNKNOWN'],
      },
      { name: 'time_to_live', place: 'query', type: 'text' },
    ],
    fieldsIn: 'query',
    fieldsFirst: true,
    known: oldSetTree,
    answer: createSet,
  },
];

function listSets(call: Call): Answer {
  const shared = call.world.store.sets().filter(({ namespace }) => namespace === 'SHARED');
  return unsorted(shared, oldSetFields, call, (set) => oldSetJson(set, call.version));
}

function createSet({ world, version, query }: Call): Answer {
  const name = query('name') ?? '';
  if (name.length > MAX_NAME_LENGTH) throw badName();
  const timeToLive = toInterval(query('time_to_live'));
  if (world.store.setNamed(name) !== undefined) throw nameInUse(name);
  const timeout = query('timeout_type') ?? 'UNKNOWN';
  const set = world.store.addSet({
    name,
    entryType: query('element_type') as EntryType,
    namespace: 'SHARED',
    tenantId: null,
    createdMs: world.nowMs,
    expiryType: timeout === 'UNKNOWN' ? 'NO_EXPIRY' : (timeout as ExpiryType),
    timeToLive,
    logOption: 'LOG_NONE',
    description: null,
  });
  return { status: 201, value: oldSetJson(set, version) };
}

function toInterval(text: string | undefined): Interval | undefined {
  if (text === undefined) return undefined;
  const interval = parseInterval(text);
  if (interval === undefined) throw badInterval(text);
  return interval;
}
