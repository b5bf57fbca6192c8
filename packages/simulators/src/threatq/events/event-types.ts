export interface EventType {
  readonly id: number;
  readonly name: string;
  readonly createdS: number;
  /** One that was added. */
  readonly isOwn: boolean;
}

/** Ids as ThreatQ's own SDK has them; installations before the last one stop at 13. */
const stock = [
  'Spearphish',
  'Watering Hole',
  'SQL Injection Attack',
  'DoS Attack',
  'Malware',
  'Watchlist',
  'Command and Control',
  'Anonymization',
  'Exfiltration',
  'Host Characteristics',
  'Compromised PKI Certificate',
  'Login Compromise',
  'Incident',
  'Sighting',
] as const;

export class EventTypes {
  readonly #rows: EventType[];

  constructor(hasSighting: boolean, installedS: number) {
    this.#rows = stock
      .filter((name) => hasSighting || name !== 'Sighting')
      .map((name, index) => ({ id: index + 1, name, createdS: installedS, isOwn: false }));
  }

  get rows(): readonly EventType[] {
    return this.#rows;
  }

  add(name: string, nowS: number): EventType {
    const row = { id: this.#rows.length + 1, name, createdS: nowS, isOwn: true };
    this.#rows.push(row);
    return row;
  }

  /** What a body may say: an id, a number as text, a name, `{id}` or `{name}`. */
  find(said: unknown): EventType | undefined {
    if (typeof said === 'object' && said !== null) {
      const { id, name } = said as { id?: unknown; name?: unknown };
      return this.find(id ?? name);
    }
    const text = String(said);
    return this.#rows.find(({ id, name }) => name === text || String(id) === text);
  }
}
