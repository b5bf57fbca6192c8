import type { ArielBehaviour } from './ariel-behaviour.ts';
import type { AqlQuery } from './parse-aql.ts';
import { isEnded, type Search, type SearchResult, type SearchStatus } from './search.ts';

/** The part of the whole time after which a running search has a status. */
const stages: readonly (readonly [from: number, status: SearchStatus])[] = [
  [0.9, 'SORTING'],
  [0.1, 'EXECUTE'],
  [0, 'WAIT'],
];

export interface SearchPace {
  readonly nowMs: () => number;
  readonly behaviour: () => ArielBehaviour;
}

export interface NewSearch {
  readonly aql: string;
  readonly query: AqlQuery;
  readonly run: () => SearchResult;
}

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly aql: string;
}

/** All searches of a console. They go on with its clock, or look by look. */
export class Searches {
  readonly #pace: SearchPace;
  readonly #searches = new Map<string, Search>();
  readonly #saved = new Map<number, SavedSearch>();
  #started = 0;

  constructor(pace: SearchPace) {
    this.#pace = pace;
  }

  saveQuery(name: string, aql: string): SavedSearch {
    const saved = { id: 2_001 + this.#saved.size, name, aql };
    this.#saved.set(saved.id, saved);
    return saved;
  }

  savedQuery(id: number): SavedSearch | undefined {
    return this.#saved.get(id);
  }

  /** A recent search for the same, or a new one. */
  start({ aql, query, run }: NewSearch): Search {
    const recent = this.#recent(aql);
    if (recent !== undefined) return recent;
    this.#started += 1;
    const search: Search = {
      id: `5eed0000-0000-4000-8000-${String(this.#started).padStart(12, '0')}`,
      aql,
      query,
      run,
      createdMs: this.#pace.nowMs(),
      status: 'WAIT',
      progress: 0,
      endedMs: null,
      waitedMs: 0,
      looks: 0,
      saveResults: false,
      result: undefined,
    };
    this.#searches.set(search.id, search);
    return search;
  }

  /** As it stands now; `undefined` when there is none or its time is over. */
  find(id: string): Search | undefined {
    const search = this.#searches.get(id);
    if (search === undefined) return undefined;
    this.#proceed(search);
    if (!this.#isOver(search)) return search;
    this.#searches.delete(id);
    return undefined;
  }

  /** One look by a client that is ready to wait so long. */
  look(id: string, waitMs: number): Search | undefined {
    const search = this.find(id);
    if (search === undefined || isEnded(search)) return search;
    search.looks += 1;
    search.waitedMs += waitMs;
    this.#proceed(search);
    return search;
  }

  cancel(search: Search): void {
    if (isEnded(search)) return;
    search.status = 'CANCELED';
    search.endedMs = this.#pace.nowMs();
  }

  remove({ id }: Search): void {
    this.#searches.delete(id);
  }

  /** Carries every search that is still running to its end. */
  finish(): void {
    for (const search of this.#searches.values()) if (!isEnded(search)) this.#end(search);
  }

  #recent(aql: string): Search | undefined {
    const since = this.#pace.nowMs() - this.#pace.behaviour().searchReuseMs;
    const same = [...this.#searches.values()].findLast(
      (search) => search.aql === aql && search.createdMs > since && search.status !== 'CANCELED',
    );
    const found = same && this.find(same.id);
    return found?.status === 'ERROR' ? undefined : found;
  }

  #proceed(search: Search): void {
    if (isEnded(search)) return;
    const { searchDelayMs, searchPolls } = this.#pace.behaviour();
    const passedMs = this.#pace.nowMs() - search.createdMs + search.waitedMs;
    const byTime = searchDelayMs === 0 ? 1 : passedMs / searchDelayMs;
    const byLooks = searchPolls === 0 ? 1 : search.looks / (searchPolls + 1);
    const part = Math.min(byTime, byLooks);
    if (part >= 1) {
      this.#end(search);
      return;
    }
    search.progress = Math.floor(part * 100);
    search.status = stages.find(([from]) => part >= from)?.[1] ?? 'WAIT';
  }

  #end(search: Search): void {
    const result = search.run();
    search.result = result;
    search.status = result.status;
    search.progress = 100;
    search.endedMs = this.#pace.nowMs();
  }

  #isOver({ endedMs, saveResults }: Search): boolean {
    const { searchRetentionMs } = this.#pace.behaviour();
    return endedMs !== null && !saveResults && this.#pace.nowMs() - endedMs >= searchRetentionMs;
  }
}
