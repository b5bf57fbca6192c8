import { type CollectionErrorCode, collectionError } from '../errors/collection-errors.ts';
import { badBodyField } from '../errors/framework-errors.ts';
import type { QradarBehaviour } from '../options.ts';
import { fromSeconds, type Interval } from '../store/interval.ts';

const MAX_DESCRIPTION_LENGTH = 2_047;

/** The JSON body of a set, read field by field. */
export class SetBody {
  readonly #wire: Readonly<Record<string, unknown>>;

  /** Throws `missing` for what is no object. */
  constructor(body: unknown, missing: CollectionErrorCode) {
    if (body === null || typeof body !== 'object' || Array.isArray(body))
      throw collectionError(missing);
    this.#wire = body as Readonly<Record<string, unknown>>;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#wire, name);
  }

  is(name: string, value: unknown): boolean {
    return this.#wire[name] === value;
  }

  text(name: string): string | undefined {
    const value = this.#wire[name] ?? undefined;
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw badBodyField(name);
    return value;
  }

  /** Throws 422/11 for any other value. */
  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = values.find((each) => each === text);
    if (value === undefined) throw badBodyField(name);
    return value;
  }

  /** Throws `bad` for what is no positive whole number. */
  timeToLive(bad: CollectionErrorCode, unit: QradarBehaviour['ttlUnit']): Interval | undefined {
    const value = this.#wire['time_to_live'] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0)
      throw collectionError(bad);
    return fromSeconds(unit === 's' ? value : value / 1_000);
  }

  /** Throws 422/1021 when it is too long. */
  description(): string | null {
    const text = this.text('description') ?? null;
    if (text !== null && text.length > MAX_DESCRIPTION_LENGTH) throw collectionError(1021);
    return text;
  }
}
