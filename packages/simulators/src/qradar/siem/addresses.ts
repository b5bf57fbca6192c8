/** What the addresses of an offense have in common, sources and local destinations alike. */
export interface Address {
  readonly id: number;
  readonly ip: string;
  readonly domainId: number | null;
  readonly network: string;
  magnitude: number;
  eventFlowCount: number;
  firstSeen: number;
  lastSeen: number;
  readonly offenseIds: Set<number>;
  /** Ids in the other book: destinations of a source, sources of a destination. */
  readonly peerIds: Set<number>;
}

export interface Sighting {
  readonly ip: string;
  readonly domainId: number | null;
  readonly offenseId: number;
  readonly magnitude: number;
  readonly at: number;
  readonly events: number;
}

/** Every address of one kind that ever took part in an offense, one per address and domain. */
export class AddressBook {
  readonly #rows = new Map<number, Address>();
  readonly #byIp = new Map<string, Address>();

  get rows(): readonly Address[] {
    return [...this.#rows.values()];
  }

  get(id: number): Address | undefined {
    return this.#rows.get(id);
  }

  /** Returns the id. */
  see({ ip, domainId, offenseId, magnitude, at, events }: Sighting): number {
    const key = `${domainId} ${ip}`;
    const address = this.#byIp.get(key) ?? this.#add(key, ip, domainId, at);
    address.offenseIds.add(offenseId);
    address.magnitude = Math.max(address.magnitude, magnitude);
    address.eventFlowCount += events;
    address.firstSeen = Math.min(address.firstSeen, at);
    address.lastSeen = Math.max(address.lastSeen, at);
    return address.id;
  }

  forgetOffense(offenseId: number): void {
    for (const { offenseIds } of this.#rows.values()) offenseIds.delete(offenseId);
  }

  #add(key: string, ip: string, domainId: number | null, at: number): Address {
    const address: Address = {
      id: this.#rows.size + 1,
      ip,
      domainId,
      network: networkOf(ip),
      magnitude: 0,
      eventFlowCount: 0,
      firstSeen: at,
      lastSeen: at,
      offenseIds: new Set(),
      peerIds: new Set(),
    };
    this.#rows.set(address.id, address);
    this.#byIp.set(key, address);
    return address;
  }
}

const localRanges: readonly (readonly [start: RegExp, network: string])[] = [
  [/^10\./, 'Net-10-172-192.Net_10_0_0_0'],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 'Net-10-172-192.Net_172_16_0_0'],
  [/^192\.168\./, 'Net-10-172-192.Net_192_168_0_0'],
  [/^198\.1[89]\./, 'Example.Net_198_18_0_0'],
];

/** The place of an address in the network hierarchy: the private ranges and 198.18.0.0/15 are local. */
export const networkOf = (ip: string): string =>
  localRanges.find(([start]) => start.test(ip))?.[1] ?? 'other';

export const isLocal = (ip: string): boolean => networkOf(ip) !== 'other';

export const isAddress = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || /^[\da-f]*:[\da-f:.]*:[\da-f.]*$/i.test(text);
