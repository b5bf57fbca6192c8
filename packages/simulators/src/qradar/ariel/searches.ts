import type { ArielBehaviour } from './ariel-behaviour.ts';
import { isEnded, type NewSearch, type SavedSearch, type Search } from './search.ts';
import { partDone, stageAt } from './search-stage.ts';

export interface SearchPace {
  readonly nowMs: () => number;
  readonly behaviour: () => ArielBehaviour;
}

/** All searches of a console. They go on with its clock, or look by look. */
export class Searches {
  readonly #pace: SearchPace;
  readonly #searches = new Map<string, Search>();
  readonly #running = new Set<Search>();
  readonly #latestOf = new Map<string, Search>();
  readonly #saved = new Map<number, SavedSearch>();
  #mostRunning = 0;

  constructor(pace: SearchPace) {
    this.#pace = pace;
  }

  /** Every one that was ever started, as it stands now. */
  get all(): readonly Search[] {
    this.#proceedAll();
    return [...this.#searches.values()];
  }

  get running(): number {
    this.#proceedAll();
    return this.#running.size;
  }

  /** How many ran at the same moment at most. */
  get mostRunning(): number {
    return this.#mostRunning;
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
  start(wanted: NewSearch): Search {
    const recent = this.#recent(wanted.aql);
    if (recent !== undefined) return recent;
    this.#proceedAll();
    const search: Search = {
      ...wanted,
      id: `5eed0000-0000-4000-8000-${String(this.#searches.size + 1).padStart(12, '0')}`,
      createdMs: this.#pace.nowMs(),
      status: 'WAIT',
      progress: 0,
      endedMs: null,
      waitedMs: 0,
      looks: 0,
      saveResults: false,
      isDeleted: false,
      result: undefined,
    };
    this.#searches.set(search.id, search);
    this.#latestOf.set(search.aql, search);
    this.#running.add(search);
    this.#mostRunning = Math.max(this.#mostRunning, this.#running.size);
    return search;
  }

  /** As it stands now; `undefined` when there is none or its time is over. */
  find(id: string): Search | undefined {
    const search = this.#searches.get(id);
    if (search === undefined || search.isDeleted) return undefined;
    this.#proceed(search);
    return this.#isOver(search) ? undefined : search;
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
    this.#stop(search);
  }

  /** Stops it, too, when it still runs. */
  remove(search: Search): void {
    search.isDeleted = true;
    this.cancel(search);
  }

  /** Carries every search that is still running to its end. */
  finish(): void {
    for (const search of this.#running) this.#end(search);
  }

  #recent(aql: string): Search | undefined {
    const since = this.#pace.nowMs() - this.#pace.behaviour().searchReuseMs;
    const latest = this.#latestOf.get(aql);
    const found = latest && latest.createdMs > since ? this.find(latest.id) : undefined;
    return found?.status === 'ERROR' || found?.status === 'CANCELED' ? undefined : found;
  }

  #proceedAll(): void {
    for (const search of this.#running) this.#proceed(search);
  }

  #proceed(search: Search): void {
    if (isEnded(search)) return;
    const part = partDone(search, this.#pace.nowMs(), this.#pace.behaviour());
    if (part >= 1) {
      this.#end(search);
      return;
    }
    search.progress = Math.floor(part * 100);
    search.status = stageAt(part);
  }

  #end(search: Search): void {
    const result = search.run();
    search.result = result;
    search.status = result.status;
    search.progress = 100;
    this.#stop(search);
  }

  #stop(search: Search): void {
    search.endedMs = this.#pace.nowMs();
    this.#running.delete(search);
  }

  #isOver({ endedMs, saveResults }: Search): boolean {
    const { searchRetentionMs } = this.#pace.behaviour();
    return endedMs !== null && !saveResults && this.#pace.nowMs() - endedMs >= searchRetentionMs;
  }
}
