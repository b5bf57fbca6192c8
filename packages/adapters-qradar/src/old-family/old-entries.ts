import { type ReferenceSetEntry, VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { type OldEntryRow, oldEntryRow } from './old-family.schema.ts';

const BATCH = 5_000;
/** More than any set has. */
const LAST = 99_999_999;

/**
 * All entries as one streamed reply: pages have no order here, so entries that come and go between them would be lost or
 * doubled. A server that sends fewer than asked for is asked for the rest; where the same comes again it ignores `Range`,
 * and has shown all at once. Throws if the reading may have gaps: that would look like deletions.
 */
export async function* readOldEntries(
  name: string,
  calls: OldCalls,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined> {
  let start: Start | undefined;
  for (let from = 0; ; ) {
    const before = from;
    for await (const batch of rowsFrom(from, name, calls, signal)) {
      const page = toPage(name, batch);
      if (before > 0 && start?.comesAgain(page, from === before)) return;
      start ??= new Start(name, page);
      from += page.length;
      yield page;
    }
    if (from === before) return;
  }
}

/** The first rows of a listing, by which a reply that begins anew is known. */
class Start {
  readonly #name: string;
  readonly #values: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(name: string, page: readonly ReferenceSetEntry[]) {
    this.#name = name;
    this.#values = page.map(({ value }) => value);
    this.#known = new Set(this.#values);
  }

  /** Whether a later reply begins as the first one did; throws if it is not the same and yet shows rows again. */
  comesAgain(page: readonly ReferenceSetEntry[], isBeginning: boolean): boolean {
    if (!page.some(({ value }) => this.#known.has(value))) return false;
    const isSame =
      page.length === this.#values.length &&
      page.every(({ value }, at) => value === this.#values[at]);
    if (isBeginning && isSame) return true;
    const said = `QRadar: entries of "${this.#name}" came twice`;
    throw new VendorError('protocol', 'QRadar', said);
  }
}

function rowsFrom(from: number, name: string, calls: OldCalls, signal: AbortSignal | undefined) {
  return calls.namedRows(name, (segment) => ({
    method: 'GET',
    path: `${OLD_SETS}/${segment}`,
    query: { ...calls.namespace, fields: 'data(value,source,first_seen,last_seen)' },
    headers: { range: `items=${from}-${LAST}` },
    at: ['data'],
    batch: BATCH,
    // An empty set, or one read to its end, has no `data` at all (dossier §2.1).
    optional: true,
    signal,
  }));
}

function toPage(name: string, batch: readonly unknown[]): readonly ReferenceSetEntry[] {
  const { rows, dropped } = readRows(oldEntryRow, batch);
  const [odd] = dropped;
  if (odd === undefined) return rows.map(toEntry);
  const said = `QRadar: an entry of "${name}" cannot be read: ${odd.reason}`;
  throw new VendorError('protocol', 'QRadar', said);
}

function toEntry({
  value,
  source,
  first_seen: first,
  last_seen: last,
}: OldEntryRow): ReferenceSetEntry {
  return {
    value,
    source: source ?? undefined,
    firstSeen: first ?? undefined,
    lastSeen: last ?? undefined,
  };
}
