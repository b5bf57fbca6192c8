/** What offenses can be indexed by. */
export interface OffenseType {
  readonly id: number;
  readonly name: string;
  readonly property_name: string;
  readonly database_type: 'EVENTS' | 'FLOWS' | 'COMMON';
  readonly custom: boolean;
}

/** A custom property that a rule indexes offenses by; ids from 52 were seen. */
export interface CustomOffenseType {
  readonly id: number;
  readonly name: string;
}

/** Ids and names of the dossier §4.4; of the other members only those of row 0 were recorded. */
const stock: readonly (readonly [string, string, OffenseType['database_type']])[] = [
  ['Source IP', 'sourceIP', 'COMMON'],
  ['Destination IP', 'destinationIP', 'COMMON'],
  ['Event Name', 'qid', 'EVENTS'],
  ['Username', 'userName', 'EVENTS'],
  ['Source MAC Address', 'sourceMAC', 'EVENTS'],
  ['Destination MAC Address', 'destinationMAC', 'EVENTS'],
  ['Log Source', 'deviceId', 'EVENTS'],
  ['Host Name', 'hostName', 'EVENTS'],
  ['Source Port', 'sourcePort', 'COMMON'],
  ['Destination Port', 'destinationPort', 'COMMON'],
  ['Source IPv6', 'sourcev6', 'COMMON'],
  ['Destination IPv6', 'destinationv6', 'COMMON'],
  ['Source ASN', 'sourceASN', 'FLOWS'],
  ['Destination ASN', 'destinationASN', 'FLOWS'],
  ['Rule', 'creEventList', 'COMMON'],
  ['App ID', 'applicationId', 'FLOWS'],
];

/** The rows a console lists: `hidden` ones are in use though the list lacks them. */
export const offenseTypes = (
  custom: readonly CustomOffenseType[],
  hidden: readonly number[],
): OffenseType[] =>
  [
    ...stock.map(
      ([name, property_name, database_type], id): OffenseType => ({
        id,
        name,
        property_name,
        database_type,
        custom: false,
      }),
    ),
    ...custom.map(
      ({ id, name }): OffenseType => ({
        id,
        name,
        property_name: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
        database_type: 'EVENTS',
        custom: true,
      }),
    ),
  ].filter(({ id }) => !hidden.includes(id));
