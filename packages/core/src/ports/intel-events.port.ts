import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { Instant } from '../time/instant.ts';

export interface IntelAttribute {
  readonly name: string;
  readonly value: string;
}

/** An indicator that an event is about. The platform keeps the status of one it knows already. */
export interface EventIndicator {
  readonly type: IndicatorType;
  readonly value: string;
}

/** An event for the platform. Title and `happenedAt` are its identity: the same pair is the same event (ThreatQ §6). */
export interface IntelEvent {
  readonly title: string;
  readonly happenedAt: Instant;
  /** Plain text, untrusted. */
  readonly description: string;
  /** Where a browser shows what the event is about. */
  readonly link: string;
  /** Names may repeat: one attribute with several values. A new value replaces all earlier ones of its name. */
  readonly attributes: readonly IntelAttribute[];
  readonly indicators: readonly EventIndicator[];
  /** The platform's id of the event where it was saved before; undefined: unknown, or lost with the store. */
  readonly knownId: string | undefined;
}

export type SavedEvent =
  | {
      readonly saved: true;
      readonly id: string;
      /** `updated` also for one that was there already without our knowing. */
      readonly action: 'created' | 'updated';
      /** Indicators the platform would not take, each with its reason; the event is saved without them. */
      readonly refused: readonly { readonly value: string; readonly reason: string }[];
    }
  | { readonly saved: false; readonly reason: string };

/** Driven port: where offenses are exported to. */
export interface IntelEvents {
  /** The platform's name for people. */
  readonly provider: string;
  /**
   * Creates or updates each event with its indicators and the links between them, in as few requests as possible; saving the
   * same again, after whatever interruption, makes no second event. One answer per event, in order. Rejects with VendorError
   * if none of the rest could be saved.
   */
  save(events: readonly IntelEvent[], signal?: AbortSignal): Promise<readonly SavedEvent[]>;
}
