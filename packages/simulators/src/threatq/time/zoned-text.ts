import { IANAZone } from 'luxon';

const quarterHourMs = 900_000;
const dayMs = 86_400_000;
const shape = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,6}))?)?$/;

const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, n) =>
  String(n).padStart(2, '0'),
);
const pad = (n: number): string => twoDigits[n] ?? '00';

/** The appliance's time stamps: `YYYY-MM-DD HH:MM:SS` without a zone, in the zone it was set up with. */
export class ZonedText {
  readonly zone: string;
  readonly #zone: IANAZone | undefined;
  readonly #offsets = new Map<number, number>();
  readonly #days = new Map<number, string>();

  /** Throws RangeError when the zone is not an IANA name. */
  constructor(zone: string) {
    if (!IANAZone.isValidZone(zone)) throw new RangeError(`"${zone}" is not an IANA time zone`);
    this.zone = zone;
    this.#zone = zone === 'UTC' ? undefined : IANAZone.create(zone);
  }

  /** Epoch seconds as text. The hour that a clock repeats in autumn gives the same text twice. */
  fromSeconds(seconds: number): string {
    const local = seconds * 1000 + this.#offsetMs(seconds * 1000);
    const day = Math.floor(local / dayMs);
    const second = Math.floor((local - day * dayMs) / 1000);
    const minute = Math.floor(second / 60);
    return `${this.#dayText(day)} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:${pad(second % 60)}`;
  }

  /**
   * Text as epoch ms, or `undefined` for anything but `YYYY-MM-DD[ HH:MM:SS[.mmm]]`. Overflowing parts carry over, since the
   * vendor's own examples have `23:59:99`. A repeated hour means its first pass; a skipped one is moved forward.
   */
  toMs(text: string): number | undefined {
    const match = shape.exec(text.trim());
    if (match === null) return undefined;
    const [year, month, day, hour, minute, second] = match
      .slice(1, 7)
      .map((part) => Number(part ?? 0));
    const fraction = Number(`0.${match[7] ?? '0'}`) * 1000;
    const local =
      Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) + Math.floor(fraction);
    return this.#instantOf(local);
  }

  #instantOf(localMs: number): number {
    const before = this.#offsetMs(localMs - dayMs);
    const first = localMs - Math.max(before, this.#offsetMs(localMs + dayMs));
    if (first + this.#offsetMs(first) === localMs) return first;
    const second = localMs - Math.min(before, this.#offsetMs(localMs + dayMs));
    return second + this.#offsetMs(second) === localMs ? second : localMs - before;
  }

  #offsetMs(ms: number): number {
    if (this.#zone === undefined) return 0;
    const bucket = Math.floor(ms / quarterHourMs);
    const known = this.#offsets.get(bucket);
    if (known !== undefined) return known;
    const offset = this.#zone.offset(bucket * quarterHourMs) * 60_000;
    if (this.#offsets.size > 50_000) this.#offsets.clear();
    this.#offsets.set(bucket, offset);
    return offset;
  }

  #dayText(day: number): string {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * dayMs).toISOString().slice(0, 10);
    if (this.#days.size > 5_000) this.#days.clear();
    this.#days.set(day, text);
    return text;
  }
}
