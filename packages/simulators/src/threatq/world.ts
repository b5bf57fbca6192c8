import { knownSwitches } from '../server/known-switches.ts';
import type { Accounts } from './auth/accounts.ts';
import { LoginCounts } from './auth/login-counts.ts';
import { type Principal, Tokens } from './auth/tokens.ts';
import { type Catalog, createCatalog } from './catalog/catalog.ts';
import { Collections } from './catalog/collections.ts';
import { WhitelistRules } from './catalog/whitelist-rules.ts';
import { AdversaryStore } from './events/adversary-store.ts';
import { EventStore } from './events/event-store.ts';
import { EventTypes } from './events/event-types.ts';
import { Relations } from './events/relations.ts';
import {
  defaultBehaviour,
  fixedSwitches,
  type ThreatqBehaviour,
  type ThreatqChange,
} from './options.ts';
import { LibrarySearch } from './query/library-search.ts';
import { IndicatorStore } from './store/indicator-store.ts';
import { firstLinkId } from './store/source-links.ts';
import { ZonedText } from './time/zoned-text.ts';

/** All state of one simulated appliance. */
export class ThreatqWorld {
  readonly accounts: Accounts;
  readonly catalog: Catalog;
  readonly store: IndicatorStore;
  readonly search: LibrarySearch;
  readonly collections: Collections;
  readonly whitelistRules: WhitelistRules = new WhitelistRules();
  readonly tokens: Tokens;
  readonly logins: LoginCounts = new LoginCounts();
  readonly events: EventStore;
  readonly eventTypes: EventTypes;
  readonly adversaries: AdversaryStore = new AdversaryStore();
  readonly relations: Relations = new Relations(() => this.nextId());
  /** Up to when the expiry ran. */
  expiredUntilS: number;
  readonly #nowMs: () => number;
  #behaviour: ThreatqBehaviour;
  #zone: ZonedText;
  #lastId = firstLinkId;
  #queries = 0;

  /** Throws RangeError for an unknown switch or zone. */
  constructor(accounts: Accounts, behaviour: Partial<ThreatqBehaviour>, nowMs: () => number) {
    this.accounts = accounts;
    this.#behaviour = {
      ...defaultBehaviour,
      ...knownSwitches(behaviour, defaultBehaviour),
    };
    this.#zone = new ZonedText(this.#behaviour.timeZone);
    this.#nowMs = nowMs;
    this.catalog = createCatalog(this.#behaviour, Math.floor(nowMs() / 1000));
    const clock = { nowMs, lagMs: () => this.#behaviour.indexLagMs };
    this.store = new IndicatorStore(clock);
    this.events = new EventStore(clock);
    this.search = new LibrarySearch(this.store, this.catalog);
    this.collections = new Collections();
    this.eventTypes = new EventTypes(this.#behaviour.sightingType, this.catalog.installedS);
    this.tokens = new Tokens(nowMs);
    this.catalog.sources.expireAfter(this.#behaviour.expireDays);
    this.expiredUntilS = this.nowS;
  }

  get behaviour(): ThreatqBehaviour {
    return this.#behaviour;
  }

  get zone(): ZonedText {
    return this.#zone;
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  /** The clock in the appliance's own resolution. */
  get nowS(): number {
    return Math.floor(this.#nowMs() / 1000);
  }

  /** Throws RangeError for a switch that is unknown or fixed, and for an unknown zone; nothing is changed then. */
  change(change: ThreatqChange): void {
    const fixed = fixedSwitches.find((name) => name in change);
    if (fixed !== undefined) throw new RangeError(`The switch ${fixed} is fixed at start`);
    const behaviour = { ...this.#behaviour, ...knownSwitches(change, defaultBehaviour) };
    this.#zone = new ZonedText(behaviour.timeZone);
    this.#behaviour = behaviour;
    this.catalog.sources.expireAfter(behaviour.expireDays);
  }

  /** An instant as the appliance writes it. */
  stamp(seconds: number): string {
    const text = this.#zone.fromSeconds(seconds);
    return this.#behaviour.timestampMilliseconds === 'everywhere' ? `${text}.000` : text;
  }

  stampOrNull(seconds: number | null): string | null {
    return seconds === null ? null : this.stamp(seconds);
  }

  /** The source that stands for an account. */
  writerOf({ kind, id }: Principal): { readonly sourceId: number } {
    const source =
      kind === 'client'
        ? this.catalog.sources.named(this.accounts.clientName, 'clients', this.nowS)
        : this.catalog.sources.named(id, 'users', this.nowS);
    return { sourceId: source.id };
  }

  /** A fresh id for a link, attribute or comment. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** How far `total` is off in this query reply, see `totalDrift`. */
  nextDrift(): number {
    const drift = this.#queries * this.#behaviour.totalDrift;
    this.#queries += 1;
    return drift;
  }
}
