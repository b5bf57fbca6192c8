import { KeptListings } from '../listing/kept-listings.ts';
import { type Address, AddressBook, isAddress, networkOf } from './addresses.ts';
import { Categories } from './categories.ts';
import { ClosingReasons } from './closing-reasons.ts';
import {
  type NewOffense,
  type Offense,
  type OffenseChange,
  type OffenseNote,
  wholeSeconds,
} from './offense.ts';
import { Rules } from './rules.ts';

const FIRST_NOTE_ID = 101;

/** Addresses that took part in an offense, as its events or its maker name them. */
export interface Participants {
  readonly sources: readonly string[];
  readonly localDestinations: readonly string[];
  readonly at: number;
  readonly events: number;
}

/** All offenses of a console with their notes, addresses, rules and closing reasons. */
export class Offenses {
  readonly rules: Rules;
  readonly categories: Categories = new Categories();
  readonly closingReasons: ClosingReasons = new ClosingReasons();
  readonly sources: AddressBook = new AddressBook();
  readonly localDestinations: AddressBook = new AddressBook();
  readonly listings: KeptListings<Offense> = new KeptListings();
  readonly #rows = new Map<number, Offense>();
  readonly #notes = new Map<number, OffenseNote[]>();
  readonly #nowMs: () => number;
  #lastId = 0;
  #revision = 0;
  #nextNoteId = FIRST_NOTE_ID;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.rules = new Rules(nowMs());
  }

  /** Changes whenever an offense does. */
  get revision(): number {
    return this.#revision;
  }

  /** By id. */
  get rows(): readonly Offense[] {
    return [...this.#rows.values()].sort((a, b) => a.id - b.id);
  }

  get(id: number): Offense | undefined {
    return this.#rows.get(id);
  }

  add(wanted: NewOffense): Offense {
    const { sourceAddresses, localDestinationAddresses, ruleNames, ...given } = wanted;
    const id = given.id ?? this.#lastId + 1;
    const { offense_source = '192.0.2.10' } = given;
    const sources = sourceAddresses ?? [offense_source ?? ''].filter(isAddress);
    const localDestinations = localDestinationAddresses ?? [];
    const ruled = (ruleNames ?? ['Simulated Rule']).map((name) => this.rules.named(name).id);
    const offense = shownAs({
      ...usualOffense(this.#nowMs(), given.start_time ?? this.#nowMs()),
      offense_source,
      source_network: networkOf(sources[0] ?? ''),
      destination_networks: [...new Set(localDestinations.map(networkOf))],
      rules: ruled.map((rule) => ({ id: rule, type: 'CRE_RULE' })),
      ...countsOf(given, sources, localDestinations),
      ...given,
      id,
    });
    this.#lastId = Math.max(this.#lastId, id);
    this.#keep(offense);
    const at = given.start_time ?? this.#nowMs();
    return this.#involve(offense, { sources, localDestinations, at, events: 0 }, idsOf(given));
  }

  /** Whatever changes, the console has stored it now, unless the change says otherwise. */
  change(offense: Offense, change: OffenseChange): Offense {
    const persisted = { last_persisted_time: wholeSeconds(this.#nowMs()) };
    const changed = shownAs({ ...offense, ...persisted, ...change });
    this.#keep(changed);
    return changed;
  }

  /** New addresses of an offense, from its events. */
  involve(offense: Offense, participants: Participants): Offense {
    return this.#involve(offense, participants, {});
  }

  remove(offense: Offense): void {
    this.#revision += 1;
    this.#rows.delete(offense.id);
    this.#notes.delete(offense.id);
    this.sources.forgetOffense(offense.id);
    this.localDestinations.forgetOffense(offense.id);
  }

  notes(offenseId: number): readonly OffenseNote[] {
    return this.#notes.get(offenseId) ?? [];
  }

  addNote(offenseId: number, username: string, text: string, at = this.#nowMs()): OffenseNote {
    const note = { id: this.#nextNoteId, create_time: at, username, note_text: text };
    this.#nextNoteId += 1;
    this.#notes.set(offenseId, [...this.notes(offenseId), note]);
    return note;
  }

  /** Whatever category an offense names there is. */
  #keep(offense: Offense): void {
    for (const name of offense.categories ?? []) this.categories.named(name);
    this.#revision += 1;
    this.#rows.set(offense.id, offense);
  }

  #involve(offense: Offense, participants: Participants, given: OffenseChange): Offense {
    const { at, events } = participants;
    const seen = { domainId: offense.domain_id, offenseId: offense.id };
    const see = (book: AddressBook, ips: readonly string[]) =>
      ips.map((ip) => book.see({ ...seen, ip, magnitude: offense.magnitude, at, events }));
    const sourceIds = see(this.sources, participants.sources);
    const destinationIds = see(this.localDestinations, participants.localDestinations);
    introduce(sourceIds, destinationIds, this.sources);
    introduce(destinationIds, sourceIds, this.localDestinations);
    const changed = shownAs({
      ...offense,
      source_address_ids: joined(offense.source_address_ids, sourceIds),
      local_destination_address_ids: joined(offense.local_destination_address_ids, destinationIds),
      ...given,
    });
    this.#keep(changed);
    return changed;
  }
}

/** An offense shows the nulls it was given, though its type has none for what consoles always send. */
const shownAs = (offense: OffenseChange & Pick<Offense, 'id'>): Offense => offense as Offense;

const joined = (before: readonly number[] | null, more: readonly number[]): number[] => [
  ...new Set([...(before ?? []), ...more]),
];

function introduce(ids: readonly number[], peers: readonly number[], book: AddressBook): void {
  for (const address of ids.map((id): Address | undefined => book.get(id)))
    for (const peer of peers) address?.peerIds.add(peer);
}

const countsOf = (
  { categories, log_sources }: OffenseChange,
  sources: readonly string[],
  localDestinations: readonly string[],
) => ({
  category_count: countOf(categories, 2),
  security_category_count: countOf(categories, 2),
  device_count: countOf(log_sources, 1),
  source_count: sources.length,
  local_destination_count: localDestinations.length,
});

/** Ids that whoever makes the offense names win over those of its addresses. */
const idsOf = ({
  source_address_ids: sources,
  local_destination_address_ids: destinations,
}: OffenseChange): OffenseChange => ({
  ...(sources === undefined ? {} : { source_address_ids: sources }),
  ...(destinations === undefined ? {} : { local_destination_address_ids: destinations }),
});

const countOf = (list: readonly unknown[] | null | undefined, usual: number): number =>
  list === undefined ? usual : (list?.length ?? 0);

function usualOffense(nowMs: number, startMs: number): Omit<Offense, 'id' | 'offense_source'> {
  return {
    description: 'Connection to a listed address\n containing Firewall Permit\n',
    status: 'OPEN',
    assigned_to: null,
    categories: ['Firewall Permit', 'Suspicious Activity'],
    category_count: 2,
    policy_category_count: 0,
    security_category_count: 2,
    severity: 5,
    credibility: 3,
    relevance: 4,
    magnitude: 4,
    start_time: startMs,
    last_updated_time: startMs,
    first_persisted_time: wholeSeconds(nowMs),
    last_persisted_time: wholeSeconds(nowMs),
    close_time: null,
    closing_user: null,
    closing_reason_id: null,
    inactive: false,
    protected: false,
    follow_up: false,
    offense_type: 0,
    source_network: 'other',
    destination_networks: [],
    source_address_ids: [],
    local_destination_address_ids: [],
    source_count: 0,
    local_destination_count: 0,
    remote_destination_count: 0,
    username_count: 0,
    device_count: 1,
    event_count: 0,
    flow_count: 0,
    domain_id: 0,
    rules: [],
    log_sources: [
      { id: 112, name: 'Firewall @ gw.example.com', type_id: 206, type_name: 'Example Firewall' },
    ],
  };
}
