import { isIPv4 } from 'node:net';
import type { ThreatqSimulator } from '@intelbridge/simulators';

type Indicator =
  ReturnType<ThreatqSimulator['indicators']> extends Iterable<infer Row> ? Row : never;

/** How many of each type turn up in events, the newest first. */
const WANTED = new Map([
  ['IP Address', 8],
  ['URL', 6],
  ['FQDN', 6],
  ['SHA-256', 2],
  ['MD5', 2],
  ['Email Address', 1],
]);
const STRANGERS = ['203.0.113.250', 'https://unlisted.example.net/start', 'unlisted.example.net'];
const ADVERSARIES = ['Example Spider', 'Example Kitten', 'Example Panda', 'Example Bear'];

/** Values for the events at the console: some that the platform knows, with context, and some that it does not. */
export function sampleValues(threatq: ThreatqSimulator): readonly string[] {
  const byType = pick(threatq);
  const known = interleaved([...WANTED.keys()].map((type) => byType.get(type) ?? []));
  giveContext(threatq, known);
  return [...STRANGERS, ...known.map(({ value }) => value).reverse()];
}

function pick(threatq: ThreatqSimulator): ReadonlyMap<string, readonly Indicator[]> {
  const picked = new Map<string, Indicator[]>();
  let left = [...WANTED.values()].reduce((sum, count) => sum + count, 0);
  for (const indicator of threatq.indicators()) {
    const { type, value, status } = indicator;
    const rows = picked.get(type) ?? [];
    const isFull = rows.length >= (WANTED.get(type) ?? 0);
    if (isFull || status !== 'Active' || (type === 'IP Address' && !isIPv4(value))) continue;
    picked.set(type, [...rows, indicator]);
    left -= 1;
    if (left === 0) break;
  }
  return picked;
}

const interleaved = (lists: readonly (readonly Indicator[])[]): readonly Indicator[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []),
  ).flat();

/** Lists hold bare values; on a platform in use, analysts and feeds have said more about some. */
function giveContext(threatq: ThreatqSimulator, known: readonly Indicator[]): void {
  const told = known.slice(0, 12);
  for (const { id } of told)
    threatq.update(id, {
      score: 7,
      attributes: [
        { name: 'Product', value: 'ExampleLoader' },
        { name: 'Risk Score', value: String(20 + (id % 70)) },
        { name: 'Criticality', value: 'Suspicious' },
        { name: 'Confidence', value: 'High' },
      ],
    });
  for (const [at, name] of ADVERSARIES.entries())
    threatq.addAdversary({
      name,
      indicators: told.filter((_, index) => index % (at + 1) === 0).map(({ id }) => id),
    });
}
