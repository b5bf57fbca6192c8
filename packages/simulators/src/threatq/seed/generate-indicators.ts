import type { NewAttribute, NewIndicator } from '../control/new-indicator.ts';
import { type ValueKind, valueKinds } from './made-up-values.ts';
import { mix } from './mix.ts';

export interface GenerateOptions {
  readonly seed: number;
  readonly count: number;
  /** Spreads the times over the 90 days before this instant; without it they are all when they are added. */
  readonly until?: number;
}

const days90Ms = 90 * 86_400_000;

const statusShares: readonly (readonly [name: string, share: number])[] = [
  ['Active', 800],
  ['Indirect', 80],
  ['Review', 40],
  ['Expired', 50],
  ['Whitelisted', 30],
];
const feeds: readonly (readonly string[])[] = [
  ['Example OSINT Feed'],
  ['Example Commercial Feed'],
  ['Example Sharing Group'],
  ['Example OSINT Feed', 'Example Commercial Feed'],
];
const families = ['ExampleLoader', 'ExampleStealer', 'ExampleLocker'];
const confidences = ['Low', 'Medium', 'High'];

/** Made-up indicators of the common types, no two alike; the same for the same seed. Every address and name belongs to nobody. */
export function* generateIndicators({
  seed,
  count,
  until,
}: GenerateOptions): Generator<NewIndicator> {
  const seedBits = mix(seed ^ 0x5eed);
  const made = new Map<ValueKind, number>();
  for (let index = 0; index < count; index += 1) {
    const bits = mix(index + seedBits);
    const kind = kindFor(bits % 1000, made);
    const n = made.get(kind) ?? 0;
    made.set(kind, n + 1);
    const value = kind.make({ n, bits, seedBits });
    yield { type: kind.type, value, ...circumstances(mix(bits ^ seedBits), until) };
  }
}

/** By share; a type whose values are used up gives way to names, which never are. */
function kindFor(place: number, made: ReadonlyMap<ValueKind, number>): ValueKind {
  let left = place;
  const kind = valueKinds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  if (kind !== undefined && (made.get(kind) ?? 0) < (kind.atMost ?? Infinity)) return kind;
  return endless;
}

const endless = valueKinds.find(({ type }) => type === 'FQDN') as ValueKind;

function circumstances(
  bits: number,
  until: number | undefined,
): Omit<NewIndicator, 'type' | 'value'> {
  const attributes = attributesOf(bits);
  return {
    status: statusOf(bits % 1000),
    score: (bits >>> 10) % 11,
    sources: feeds[(bits >>> 14) % feeds.length] ?? [],
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(bits % 64 === 1 ? { tags: [`campaign-${(bits >>> 6) % 20}`] } : {}),
    ...(until === undefined ? {} : timesOf(mix(bits + 1), until)),
  };
}

function statusOf(place: number): string {
  let left = place;
  for (const [name, share] of statusShares) {
    left -= share;
    if (left < 0) return name;
  }
  return 'Active';
}

/** One indicator in eight has some. */
function attributesOf(bits: number): NewAttribute[] {
  if (bits % 8 !== 0) return [];
  const family = { name: 'Malware Family', value: families[(bits >>> 3) % 3] ?? '' };
  const confidence = { name: 'Confidence', value: confidences[(bits >>> 5) % 3] ?? '' };
  return bits % 16 === 0 ? [family, confidence] : [confidence];
}

function timesOf(bits: number, until: number): Pick<NewIndicator, 'createdAt' | 'updatedAt'> {
  const age = (bits / 2 ** 32) * days90Ms;
  const sinceUpdate = age * ((mix(bits) % 1000) / 1000);
  return { createdAt: Math.floor(until - age), updatedAt: Math.floor(until - sinceUpdate) };
}
