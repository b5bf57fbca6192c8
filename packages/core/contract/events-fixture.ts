import type {
  EventIndicator,
  Instant,
  IntelAttribute,
  IntelEvent,
  IntelEvents,
} from '@intelbridge/core';

export interface IntelEventsSubject {
  readonly name: string;
  /** A fresh, empty platform every time. */
  open(): Promise<OpenedIntelEvents>;
}

/** An event as people see it on the platform. */
export interface PlatformEvent {
  readonly id: string;
  readonly title: string;
  readonly happenedAt: Instant;
  readonly description: string;
  readonly attributes: readonly IntelAttribute[];
  /** Values of the indicators linked to it. */
  readonly indicators: readonly string[];
}

export interface OpenedIntelEvents {
  readonly events: IntelEvents;
  /** A second client of the same platform that remembers nothing, as after a restart. */
  another(): IntelEvents;
  /** What the platform will not take, whatever the reason. */
  readonly refused: { readonly title: string; readonly indicator: EventIndicator };
  readonly platform: {
    events(): Promise<readonly PlatformEvent[]>;
    removeEvent(id: string): Promise<void>;
    /** Time passes. */
    advance(ms: number): Promise<void>;
    /** From now on every request fails, as during an upgrade. */
    goDown(): Promise<void>;
    /** The `nth` change from now takes effect and its answer is lost, however often it is asked for again; later ones are well. */
    loseAnswer(nth: number): Promise<void>;
    comeBack(): Promise<void>;
  };
  close(): Promise<void>;
}

/** A whole second, as platforms keep no less. */
export const HAPPENED_AT: Instant = Date.UTC(2026, 4, 3, 2, 1, 0);

export const intelEvent = (changes: Partial<IntelEvent> = {}): IntelEvent => ({
  title: 'QRadar offense 7',
  happenedAt: HAPPENED_AT,
  description: 'Excessive firewall denies',
  link: 'https://qradar.example.com/offenses/7',
  attributes: [
    { name: 'Status', value: 'OPEN' },
    { name: 'Magnitude', value: '4' },
    { name: 'Category', value: 'Firewall Deny' },
    { name: 'Category', value: 'Suspicious Activity' },
  ],
  indicators: [
    { type: 'IP Address', value: '192.0.2.1' },
    { type: 'FQDN', value: 'a.example' },
  ],
  knownId: undefined,
  ...changes,
});

export const intelEventsOf = (count: number): IntelEvent[] =>
  Array.from({ length: count }, (_, n) =>
    intelEvent({
      title: `QRadar offense ${100 + n}`,
      indicators: [{ type: 'IP Address', value: `198.51.100.${n % 250}` }],
    }),
  );

export const valuesOf = ({ attributes }: PlatformEvent, wanted: string): string[] =>
  attributes.flatMap(({ name, value }) => (name === wanted ? [value] : [])).sort();
