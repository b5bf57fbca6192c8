import { oldFilterError } from '../endpoints/old-sets.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import type { Address, AddressBook } from './addresses.ts';
import { treeOf, unsorted } from './listing.ts';
import { resourceMissing } from './siem-errors.ts';

type Row = Readonly<Record<string, unknown>>;

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
  const fields = fieldsOf(kind);
  const known = () => treeOf(fields);
  return [
    {
      method: 'GET',
      path,
      since: '12.0',
      fieldsIn: 'query',
      known,
      ranged: true,
      filterError: oldFilterError,
      answer: (call) =>
        unsorted(
          book(call).rows.map((each) => toRow(each, kind, call)),
          fields,
          call,
        ),
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
        return ok(toRow(address, kind, call));
      },
    },
  ] satisfies Endpoint[];
});

function fieldsOf({ ipName, peersName }: Kind): FilterFields<Row> {
  return {
    id: plainField('id', 'number'),
    [ipName]: plainField(ipName, 'text'),
    network: plainField('network', 'text'),
    magnitude: plainField('magnitude', 'number'),
    event_flow_count: plainField('event_flow_count', 'number'),
    first_event_flow_seen: plainField('first_event_flow_seen', 'number'),
    last_event_flow_seen: plainField('last_event_flow_seen', 'number'),
    offense_ids: plainField('offense_ids', 'number', { list: true }),
    [peersName]: plainField(peersName, 'number', { list: true }),
    domain_id: plainField('domain_id', 'number'),
  };
}

function toRow(address: Address, { ipName, peersName }: Kind, { world }: Call): Row {
  const offenseIds = [...address.offenseIds].sort((a, b) => a - b);
  const isNull = offenseIds.length === 0 && world.behaviour.emptyOffenseIds === 'null';
  return {
    id: address.id,
    [ipName]: address.ip,
    network: address.network,
    magnitude: address.magnitude,
    event_flow_count: address.eventFlowCount,
    first_event_flow_seen: address.firstSeen,
    last_event_flow_seen: address.lastSeen,
    offense_ids: isNull ? null : offenseIds,
    [peersName]: [...address.peerIds].sort((a, b) => a - b),
    domain_id: address.domainId,
  };
}
