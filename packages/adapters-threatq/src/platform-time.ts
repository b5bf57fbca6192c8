import type { Instant } from '@intelbridge/core';
import { DateTime, IANAZone } from 'luxon';

const STAMP = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Further than any zone is away from UTC. */
const FAR_MS = 15 * HOUR_MS;
const MOST_DAYS_KEPT = 1_000;

/**
 * The times of one instance, which writes `YYYY-MM-DD HH:MM:SS` in its own zone and without it (dossier §3.1); some
 * replies carry milliseconds. Text with a zone of its own is taken at its word.
 */
export class PlatformTime {
  readonly #zone: IANAZone;
  /** Offset in ms of days without a clock change; `null` for the others. Parsing by luxon costs 50 times as much. */
  readonly #offsets = new Map<string, number | null>();

  constructor(timeZone: string) {
    this.#zone = IANAZone.create(timeZone);
  }

  /**
   * Undefined for what is no time. A local time that occurs twice (autumn) means the later instant, so that nothing
   * expires early; one that does not occur (spring) is moved on by the hour that was left out.
   */
  parse(stamp: unknown): Instant | undefined {
    const [, day, time, zone] = (typeof stamp === 'string' && STAMP.exec(stamp)) || [];
    if (day === undefined || time === undefined) return undefined;
    const read = Date.parse(`${day}T${time}${zone ?? 'Z'}`);
    if (Number.isNaN(read)) return undefined;
    if (zone !== undefined) return read;
    const offsetMs = this.#offset(day);
    return offsetMs === null ? this.#parseNearChange(read) : read - offsetMs;
  }

  /** The instant in the instance's words, to the second, rounded down. */
  format(instant: Instant): string {
    return this.#at(instant).toFormat('yyyy-MM-dd HH:mm:ss');
  }

  /**
   * The same for the start of a search. Nobody says which of the two an appliance takes a local time for that occurs
   * twice, so such an instant is moved back, hour by hour, until its text is unmistakable: rather too much than a gap.
   */
  formatStart(instant: Instant): string {
    let start = instant;
    while (this.#at(start).getPossibleOffsets().length > 1) start -= HOUR_MS;
    return this.format(start);
  }

  #at(instant: Instant): DateTime {
    return DateTime.fromMillis(instant, { zone: this.#zone, locale: 'en-US' });
  }

  #offset(day: string): number | null {
    const known = this.#offsets.get(day);
    if (known !== undefined) return known;
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const before = this.#zone.offset(midnight - FAR_MS);
    const after = this.#zone.offset(midnight + 24 * HOUR_MS + FAR_MS);
    const offset = before === after ? before * MINUTE_MS : null;
    if (this.#offsets.size >= MOST_DAYS_KEPT) this.#offsets.clear();
    this.#offsets.set(day, offset);
    return offset;
  }

  #parseNearChange(localAsUtc: number): Instant {
    const local = DateTime.fromMillis(localAsUtc, { zone: 'utc' }).setZone(this.#zone, {
      keepLocalTime: true,
    });
    return Math.max(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
  }
}
