import type { NewEvent } from '../ariel/event.ts';
import { isAddress } from './addresses.ts';
import type { NewOffense, Offense } from './offense.ts';
import { offensePlots, type Plot } from './offense-plots.ts';

const SPAN_MS = 14 * 86_400_000;
const LONGEST_MS = 6 * 3_600_000;

export interface SeedOffenses {
  readonly seed: number;
  readonly count: number;
  /** The latest instant anything happens at. */
  readonly untilMs: number;
  /** Addresses, names, URLs that turn up in every second offense, for instance indicators of the platform. */
  readonly values?: readonly string[];
}

export interface GeneratedOffense {
  readonly offense: NewOffense & Pick<Offense, 'status' | 'start_time' | 'last_updated_time'>;
  readonly events: readonly NewEvent[];
  readonly notes: readonly string[];
}

type Random = (below: number) => number;

/** Made-up offenses of the last two weeks, the oldest first; the same for the same seed. */
export function* generateOffenses(options: SeedOffenses): Generator<GeneratedOffense> {
  const random = randomOf(options.seed);
  const { count, untilMs, values = [] } = options;
  for (let index = 0; index < count; index += 1) {
    const plot = offensePlots[random(offensePlots.length)] ?? offensePlots[0];
    const start = untilMs - Math.floor((SPAN_MS * (count - index)) / count);
    const listed = index % 2 === 0 ? values[random(values.length || 1)] : undefined;
    yield generateOffense(plot, { start, untilMs, listed, random });
  }
}

interface Circumstances {
  readonly start: number;
  readonly untilMs: number;
  readonly listed: string | undefined;
  readonly random: Random;
}

function generateOffense(plot: Plot, circumstances: Circumstances): GeneratedOffense {
  const { start, untilMs, random } = circumstances;
  const local = `198.18.${random(4)}.${1 + random(250)}`;
  const remote = remoteAddress(random);
  const user = `user${random(40)}@example.com`;
  const cast = { local, remote, user };
  const events = eventsOf(plot, cast, circumstances);
  const last = events.at(-1)?.starttime ?? start;
  const status = (['OPEN', 'OPEN', 'OPEN', 'OPEN', 'HIDDEN', 'CLOSED'] as const)[random(6)];
  const severity = 2 + random(9);
  return {
    events,
    notes: random(4) === 0 ? ['Looked at the source, nothing known about it yet.'] : [],
    offense: {
      description: plot.description,
      status: status ?? 'OPEN',
      categories: plot.categories,
      severity,
      credibility: 1 + random(5),
      relevance: random(11),
      magnitude: Math.min(10, Math.max(1, severity - random(3))),
      start_time: start,
      last_updated_time: last,
      first_persisted_time: Math.floor(start / 1000) * 1000,
      inactive: untilMs - last > SPAN_MS / 2,
      follow_up: random(8) === 0,
      offense_type: plot.type === 0 && remote.includes(':') ? 10 : plot.type,
      offense_source: plot.source(cast),
      sourceAddresses: [plot.isInbound ? remote : local],
      localDestinationAddresses: plot.isInbound ? [local] : [],
      ruleNames: plot.rules,
    },
  };
}

function eventsOf(
  plot: Plot,
  { local, remote, user }: { local: string; remote: string; user: string },
  { start, untilMs, listed, random }: Circumstances,
): NewEvent[] {
  const step = Math.min(LONGEST_MS, untilMs - start) / 12;
  const [first, ...rest] = Array.from({ length: 2 + random(10) }, (_, at): NewEvent => {
    const starttime = Math.floor(start + at * step);
    const sides = plot.isInbound
      ? { sourceip: remote, destinationip: local }
      : { sourceip: local, destinationip: remote };
    const payload = `<134>gw.example.com ${plot.eventName} src=${sides.sourceip} dst=${sides.destinationip} user=${user}`;
    return {
      ...sides,
      starttime,
      username: plot.hasUser ? user : null,
      eventName: plot.eventName,
      category: plot.categories[0] ?? 'Unknown',
      ruleNames: plot.rules,
      sourceport: 49_152 + random(16_000),
      destinationport: plot.port,
      payload,
      properties: plot.hasUrl ? { URL: `http://host${random(90)}.example.net/${at}` } : {},
    };
  });
  if (first === undefined) return [];
  return [listed === undefined ? first : involve(first, listed), ...rest];
}

/** Puts a value where events of its kind have it. */
function involve(event: NewEvent, value: string): NewEvent {
  if (isAddress(value)) return { ...event, destinationip: value };
  const name = value.includes('/') ? 'URL' : (hashNames[value.length] ?? 'Hostname');
  return {
    ...event,
    payload: `${event.payload} object=${value}`,
    properties: { ...event.properties, [name]: value },
  };
}

const hashNames: Readonly<Record<number, string>> = {
  32: 'MD5 Hash',
  40: 'SHA1 Hash',
  64: 'SHA256 Hash',
};

/** Every eighth is IPv6. */
function remoteAddress(random: Random): string {
  if (random(8) === 0) return `2001:db8::${(1 + random(65_000)).toString(16)}`;
  const nets = ['192.0.2', '198.51.100', '203.0.113'] as const;
  return `${nets[random(3)] ?? nets[0]}.${1 + random(254)}`;
}

/** Whole numbers below a bound (Mulberry32). */
function randomOf(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
