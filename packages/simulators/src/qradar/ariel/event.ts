/** An event as a log source reports it; everything may be left out. Instants are epoch milliseconds. */
export interface NewEvent {
  /** When the console received it; default now. */
  readonly starttime?: number;
  /** IPv4 or IPv6; of an IPv6 one the IPv4 column is 0.0.0.0. */
  readonly sourceip?: string;
  readonly destinationip?: string;
  readonly sourceport?: number;
  readonly destinationport?: number;
  readonly username?: string | null;
  readonly payload?: string;
  readonly eventName?: string;
  readonly eventDescription?: string;
  /** A low-level category's name. */
  readonly category?: string;
  readonly logSource?: string;
  readonly logSourceType?: string;
  readonly protocol?: string;
  readonly ruleNames?: readonly string[];
  readonly magnitude?: number;
  readonly eventcount?: number;
  readonly domainId?: number;
  /** Custom event properties by their name, such as `URL`. */
  readonly properties?: Readonly<Record<string, string>>;
}

type Value = string | number | readonly string[] | null;

/** A stored event: its columns by their lower-case name, and its custom properties. */
export interface ArielEvent {
  readonly starttime: number;
  readonly columns: Readonly<Record<string, Value>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly names: EventNames;
}

/** What functions such as `QIDNAME` make of numbers. */
interface EventNames {
  readonly qidname: string;
  readonly qiddescription: string;
  readonly category: string;
  readonly highlevelcategory: string;
  readonly logsourcename: string;
  readonly logsourcetypename: string;
  readonly protocolname: string;
  readonly rulename: readonly string[];
  readonly payload: string;
}

/** What stands in the column of the other family. */
export const NO_IPV4 = '0.0.0.0';
export const NO_IPV6 = '0:0:0:0:0:0:0:0';

/** Of an event that says nothing about it. */
export const USUAL_CATEGORY = 'Firewall Permit';

/** Where an event belongs: numbers in its columns, names for functions. */
export interface EventCategory {
  readonly low: { readonly id: number; readonly name: string };
  readonly high: { readonly id: number; readonly name: string };
}

export function toEvent(event: NewEvent, nowMs: number, category: EventCategory): ArielEvent {
  const { starttime = nowMs, sourceip = '198.18.0.10', destinationip = '203.0.113.10' } = event;
  const { username = null, magnitude = 4, properties = {} } = event;
  return {
    starttime,
    properties,
    columns: {
      starttime,
      endtime: starttime,
      devicetime: starttime,
      ...sides(sourceip, destinationip),
      sourceport: event.sourceport ?? 49_152,
      destinationport: event.destinationport ?? 443,
      username,
      ...numbers,
      category: category.low.id,
      highlevelcategory: category.high.id,
      magnitude,
      eventcount: event.eventcount ?? 1,
      domainid: event.domainId ?? 0,
    },
    names: namesOf(event, category, `src=${sourceip} dst=${destinationip}`),
  };
}

/** Numbers that names stand for, and the columns that hardly ever differ. */
const numbers = {
  qid: 5_000_001,
  logsourceid: 112,
  devicetype: 206,
  protocolid: 6,
  creeventlist: [] as readonly string[],
  severity: 5,
  credibility: 5,
  relevance: 4,
  eventdirection: 'L2R',
  identityip: NO_IPV4,
  sourcemac: '00:00:00:00:00:00',
  destinationmac: '00:00:00:00:00:00',
  sourcegeographiclocation: 'other',
  destinationgeographiclocation: 'other',
  postnatsourceip: NO_IPV4,
  postnatsourceport: 0,
  postnatdestinationip: NO_IPV4,
  postnatdestinationport: 0,
  prenatsourceip: NO_IPV4,
  prenatsourceport: 0,
  prenatdestinationip: NO_IPV4,
  prenatdestinationport: 0,
};

const sides = (source: string, destination: string) => ({
  sourceip: source.includes(':') ? NO_IPV4 : source,
  sourcev6: source.includes(':') ? source : NO_IPV6,
  destinationip: destination.includes(':') ? NO_IPV4 : destination,
  destinationv6: destination.includes(':') ? destination : NO_IPV6,
});

function namesOf(event: NewEvent, { low, high }: EventCategory, addresses: string): EventNames {
  const { eventName = 'Firewall Permit' } = event;
  return {
    qidname: eventName,
    qiddescription: event.eventDescription ?? `${eventName}.`,
    category: low.name,
    highlevelcategory: high.name,
    logsourcename: event.logSource ?? 'Firewall @ gw.example.com',
    logsourcetypename: event.logSourceType ?? 'Example Firewall',
    protocolname: event.protocol ?? 'tcp_ip',
    rulename: event.ruleNames ?? ['Simulated Rule'],
    payload: event.payload ?? `<134>gw.example.com action=permit ${addresses}`,
  };
}

const NO_CATEGORY: EventCategory = { low: { id: 0, name: '' }, high: { id: 0, name: '' } };

/** Every column there is, in lower case; `payload` is the raw bytes. */
export const columnNames: ReadonlySet<string> = new Set([
  ...Object.keys(toEvent({}, 0, NO_CATEGORY).columns),
  'payload',
]);
