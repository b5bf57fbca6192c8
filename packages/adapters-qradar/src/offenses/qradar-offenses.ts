import {
  ANY_OFFENSE,
  type Offense,
  type OffenseAddresses,
  type OffenseQuery,
  type OffenseSource,
} from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { HeldChoice } from '../console/held-choice.ts';
import type { QradarConsole } from '../qradar-console.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { AddressBook, LOCAL_DESTINATIONS, SOURCES } from './address-book.ts';
import { askedConditions } from './asked-conditions.ts';
import { byChange, changedRows, type KeyedRow } from './changed-rows.ts';
import { gatheredPages } from './gather-pages.ts';
import { isGone } from './is-gone.ts';
import { mergedPages } from './merge-pages.ts';
import { offenseRow, toOffense } from './offense.schema.ts';
import { offenseLink } from './offense-link.ts';
import { OffenseTypes } from './offense-types.ts';
import { rowFetcher } from './row-fetcher.ts';
import {
  columnOf,
  DOCUMENTED_WAY,
  easierWay,
  fieldsOf,
  isDocumented,
  isSameWay,
  type Way,
} from './way.ts';

/** What peers ask for (dossier §4.2); a hundred descriptions may be 10 MB. */
const PAGE_ROWS = 100;
/** So many pages are handed on together: with one look-up of addresses of each kind they cost 1.5 requests a page. */
const PAGES_TOGETHER = 4;

/** Offenses of one QRadar console. */
export class QradarOffenses implements OffenseSource {
  readonly #console: QradarConsole;
  readonly #pageRows: number;
  readonly #types: OffenseTypes;
  readonly #sources: AddressBook;
  readonly #localDestinations: AddressBook;
  readonly #way: HeldChoice<Way>;

  /** `pageRows`: how many offenses are asked for at once. */
  constructor(console: QradarConsole, pageRows = PAGE_ROWS) {
    this.#console = console;
    this.#pageRows = pageRows;
    this.#way = new HeldChoice(console.clock, isDocumented);
    this.#types = new OffenseTypes(console);
    this.#sources = new AddressBook(console, SOURCES);
    this.#localDestinations = new AddressBook(console, LOCAL_DESTINATIONS);
  }

  async *offenses(
    query: OffenseQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly Offense[], void, undefined> {
    // Only a listing needs all of the documented way, so only a listing may find that the console takes it by now.
    const first = this.#way.isDoubtful ? DOCUMENTED_WAY : this.#knownWay;
    const begun = await this.#inEasiestWay(
      first,
      async (way, version) => {
        const pages = this.#pages(query, way, version, signal);
        return { pages, first: await pages.next() };
      },
      signal,
    );
    if (begun.first.done === true) return;
    yield begun.first.value;
    yield* begun.pages;
  }

  async offense(id: number, signal?: AbortSignal): Promise<Offense | undefined> {
    try {
      return await this.#inEasiestWay(
        this.#knownWay,
        async (way, version) => {
          const { data } = await this.#console.api.call({
            method: 'GET',
            path: `/siem/offenses/${id}`,
            version,
            query: { fields: fieldsOf(way, version) },
            schema: offenseRow,
            signal,
          });
          await this.#types.learn([data.offense_type], version, signal);
          return toOffense(data, this.#contextOf(way, version));
        },
        signal,
      );
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  async addresses(
    offenses: readonly Offense[],
    most: number,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, OffenseAddresses>> {
    const wanted = offenses.map(({ id, sourceAddressIds, localDestinationAddressIds }) => ({
      id,
      sources: sourceAddressIds.slice(0, most),
      localDestinations: localDestinationAddressIds.slice(0, most),
    }));
    const [sources, localDestinations] = await this.#console.version.run(
      (version) =>
        Promise.all([
          this.#sources.resolve(
            wanted.flatMap((each) => each.sources),
            version,
            signal,
          ),
          this.#localDestinations.resolve(
            wanted.flatMap((each) => each.localDestinations),
            version,
            signal,
          ),
        ]),
      signal,
    );
    return new Map(
      wanted.map((each) => [
        each.id,
        {
          sources: each.sources.flatMap((id) => sources.get(id) ?? []),
          localDestinations: each.localDestinations.flatMap(
            (id) => localDestinations.get(id) ?? [],
          ),
        },
      ]),
    );
  }

  /** A console that refuses what the documentation promises, and answers to less, is asked for less from then on. */
  async #inEasiestWay<T>(
    first: Way,
    work: (way: Way, version: ApiVersion) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const known = this.#knownWay;
    for (let way = first; ; ) {
      try {
        const done = await this.#console.version.run((version) => work(way, version), signal);
        if (way !== known) this.#hold(way);
        return done;
      } catch (error) {
        const next = easierWay(way, error);
        if (next === undefined) throw error;
        way = next;
      }
    }
  }

  get #knownWay(): Way {
    return this.#way.held ?? DOCUMENTED_WAY;
  }

  #hold(way: Way): void {
    const isNews = !isSameWay(way, this.#knownWay);
    this.#way.hold(way);
    if (!isNews) return;
    if (isDocumented(way)) this.#console.log('info', 'QRadar takes how its offenses are asked for');
    else this.#console.log('warn', 'QRadar refuses how its offenses are asked for', { ...way });
  }

  async *#pages(
    query: OffenseQuery,
    way: Way,
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<readonly Offense[], void, undefined> {
    const column = columnOf(way, version);
    const { api, log } = this.#console;
    const fields = fieldsOf(way, version);
    const fetch = rowFetcher({ api, log, version, column, fields, rows: this.#pageRows, signal });
    const conditions = askedConditions(
      way.takesFilter ? query : { ...query, filter: ANY_OFFENSE },
      column,
    );
    const streams = conditions.map((condition) =>
      changedRows({ column, condition, bringsUndated: query.changedSince === undefined, fetch }),
    );
    const together = this.#pageRows * PAGES_TOGETHER;
    for await (const rows of gatheredPages(mergedPages(streams, byChange), together)) {
      yield await this.#read(rows, way, version, signal);
    }
  }

  /** An offense that cannot be read is passed over and named in the log. */
  async #read(
    keyed: readonly KeyedRow[],
    way: Way,
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): Promise<readonly Offense[]> {
    const { rows, dropped } = readRows(
      offenseRow,
      keyed.map(({ row }) => row),
    );
    for (const { index, reason } of dropped) {
      const offense = keyed[index]?.id;
      this.#console.log('warn', 'an offense of QRadar cannot be read', { offense, reason });
    }
    await this.#types.learn(
      rows.map((row) => row.offense_type),
      version,
      signal,
    );
    const context = this.#contextOf(way, version);
    return rows.map((row) => toOffense(row, context));
  }

  #contextOf(way: Way, version: ApiVersion) {
    return {
      column: columnOf(way, version),
      typeOf: (id: number | null | undefined) => this.#types.typeOf(id),
      linkTo: (id: number) => offenseLink(this.#console.config.url, id),
    };
  }
}
