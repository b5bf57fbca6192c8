import type { TypeLayout } from '../options.ts';

export type IndicatorClass = 'network' | 'host';

/** Alphabetical, as the appliance numbers them at installation (dossier §4.1, layout A). */
const layoutA: readonly (readonly [name: string, of: IndicatorClass])[] = [
  ['ASN', 'network'],
  ['Binary String', 'host'],
  ['CIDR Block', 'network'],
  ['CVE', 'host'],
  ['Email Address', 'network'],
  ['Email Attachment', 'host'],
  ['Email Subject', 'network'],
  ['File Mapping', 'host'],
  ['File Path', 'host'],
  ['Filename', 'host'],
  ['FQDN', 'network'],
  ['Fuzzy Hash', 'host'],
  ['GOST Hash', 'host'],
  ['Hash ION', 'host'],
  ['IP Address', 'network'],
  ['IPv6 Address', 'network'],
  ['MAC Address', 'host'],
  ['MD5', 'host'],
  ['Mutex', 'host'],
  ['Password', 'host'],
  ['Registry Key', 'host'],
  ['Service Name', 'host'],
  ['SHA-1', 'host'],
  ['SHA-256', 'host'],
  ['SHA-384', 'host'],
  ['SHA-512', 'host'],
  ['String', 'network'],
  ['x509 Serial', 'host'],
  ['x509 Subject', 'host'],
  ['URL', 'network'],
  ['URL Path', 'network'],
  ['User-agent', 'network'],
  ['Username', 'host'],
  ['X-Mailer', 'network'],
];

/** The eight ids that are known of the oldest layout; the later types follow after them, as additions do. */
const oldestIds: ReadonlyMap<string, number> = new Map([
  ['CIDR Block', 1],
  ['Email Address', 3],
  ['FQDN', 8],
  ['IP Address', 11],
  ['MD5', 12],
  ['SHA-1', 16],
  ['SHA-256', 17],
  ['URL', 21],
]);

/** Types that layout B does not have yet, which is why its ids differ from A's. */
const newerTypes: ReadonlySet<string> = new Set(['ASN', 'MAC Address']);

export interface TypeRow {
  readonly id: number;
  readonly name: string;
  readonly class: IndicatorClass;
}

const numbered = (rows: typeof layoutA, first: number): TypeRow[] =>
  rows.map(([name, of], index) => ({ id: first + index, name, class: of }));

/** The types of an appliance, by id. */
export function typeRows(layout: TypeLayout): TypeRow[] {
  if (layout === 'A') return numbered(layoutA, 1);
  const older = layoutA.filter(([name]) => !newerTypes.has(name));
  if (layout === 'B') return numbered(older, 1);
  const known = older.flatMap(([name, of]) => {
    const id = oldestIds.get(name);
    return id === undefined ? [] : [{ id, name, class: of }];
  });
  const added = numbered(
    layoutA.filter(([name]) => !oldestIds.has(name)),
    22,
  );
  return [...known, ...added];
}
