import { oldFilterError } from '../errors/old-set-errors.ts';
import type { FilterFields, ValueKind } from '../filter/filter-field.ts';
import { type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { treeOf, unsorted } from '../listing/list-rows.ts';
import type { Address, AddressBook } from './addresses.ts';
import type { SiemBehaviour } from './siem-behaviour.ts';
import { resourceMissing } from './siem-errors.ts';

interface Kind {
  readonly path: string;
  readonly idName: string;
  readonly what: string;
  /** Names of the address itself and of the ids it was seen with. */
  readonly ipName: string;
  readonly peersName: string;
  readonly book: (call: Call) => AddressBook;
}

const kinds: readonly Kind[] = [
  {
    path: '/siem/source_addresses',
    idName: 'source_address_id',
    what: 'source address',
    ipName: 'source_ip',
    peersName: 'local_destination_address_ids',
    book: ({ world }) => world.offenses.sources,
  },
  {
    path: '/siem/local_destination_addresses',
    idName: 'local_destination_address_id',
    what: 'local destination address',
    ipName: 'local_destination_ip',
    peersName: 'source_address_ids',
    book: ({ world }) => world.offenses.localDestinations,
  },
];

/** The addresses that ids in an offense stand for, and the offenses an address takes part in. */
export const addressEndpoints: readonly Endpoint[] = kinds.flatMap((kind) => {
  const { path, idName, what, book } = kind;
  const known = () => treeOf(fieldsOf(kind, 'list'));
  return [
    {
      method: 'GET',
      path,
      since: '12.0',
      fieldsIn: 'query',
      known,
      ranged: true,
      filterError: oldFilterError,
      answer: (call) => {
        const fields = fieldsOf(kind, call.world.behaviour.emptyOffenseIds);
        return unsorted(book(call).rows, fields, call, (each) => toRow(each, fields));
      },
    },
    {
      method: 'GET',
      path: `${path}/{${idName}}`,
      since: '12.0',
      parameters: [pathNumber(idName)],
      fieldsIn: 'query',
      known,
      answer: (call) => {
        const address = book(call).get(Number(call.path(idName)));
        if (address === undefined) throw resourceMissing(what);
        return ok(toRow(address, fieldsOf(kind, call.world.behaviour.emptyOffenseIds)));
      },
    },
  ] satisfies Endpoint[];
});

/** Read member by member: the ids of an address that takes part in thousands of offenses are put in order only when shown. */
function fieldsOf(
  { ipName, peersName }: Kind,
  emptyOffenseIds: SiemBehaviour['emptyOffenseIds'],
): FilterFields<Address> {
  const member = (kind: ValueKind, get: (address: Address) => unknown, rest = {}) => ({
    kind,
    get,
    filterable: true,
    ...rest,
  });
  const noOffense = emptyOffenseIds === 'null' ? null : [];
  return {
    id: member('number', ({ id }) => id),
    [ipName]: member('text', ({ ip }) => ip),
    network: member('text', ({ network }) => network),
    magnitude: member('number', ({ magnitude }) => magnitude),
    event_flow_count: member('number', ({ eventFlowCount }) => eventFlowCount),
    first_event_flow_seen: member('number', ({ firstSeen }) => firstSeen),
    last_event_flow_seen: member('number', ({ lastSeen }) => lastSeen),
    offense_ids: member(
      'number',
      ({ offenseIds }) => (offenseIds.size === 0 ? noOffense : ascending(offenseIds)),
      { list: true },
    ),
    [peersName]: member('number', ({ peerIds }) => ascending(peerIds), { list: true }),
    domain_id: member('number', ({ domainId }) => domainId),
  };
}

const ascending = (ids: ReadonlySet<number>): number[] => [...ids].sort((a, b) => a - b);

const toRow = (address: Address, fields: FilterFields<Address>): object =>
  Object.fromEntries(Object.entries(fields).map(([name, { get }]) => [name, get(address)]));
