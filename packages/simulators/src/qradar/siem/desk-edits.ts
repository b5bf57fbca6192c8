import { type SearchCounts, toSearchCounts } from '../ariel/search-snapshot.ts';
import type { QradarWorld } from '../world.ts';
import type { Session } from './access.ts';
import type { NewClosingReason } from './closing-reasons.ts';

/** What else people do at the console. Throws EditError. */
export class DeskEdits {
  readonly #world: QradarWorld;

  constructor(world: QradarWorld) {
    this.#world = world;
  }

  addClosingReason(reason: NewClosingReason): number {
    return this.#world.offenses.closingReasons.add(reason).id;
  }

  /** A saved query for `saved_search_id`. Returns its id. */
  addSavedSearch(name: string, aql: string): number {
    return this.#world.searches.saveQuery(name, aql).id;
  }

  /** Every search ever started, the deleted ones too. */
  searches(): SearchCounts {
    return toSearchCounts(this.#world.searches);
  }

  /** Carries every search that is still running to its end. */
  finishSearches(): void {
    this.#world.searches.finish();
  }

  /** Logs `admin` or `analyst` in; both members go into headers of the same name. */
  openSession(username: string): Session {
    return this.#world.access.openSession(username);
  }

  /** Logs everybody out. */
  endSessions(): void {
    this.#world.access.endSessions();
  }
}
