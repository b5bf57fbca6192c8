import {
  type Clock,
  type Instant,
  type RunSummary,
  SECOND_MS,
  type SyncReport,
  toReportedError,
  totalsOf,
} from '@intelbridge/core';
import type { LoadedSettings } from '../config/load-settings.ts';
import { runPlan } from '../run/run-sync.ts';
import { tellProgress } from '../run/sync-job.ts';
import type { JobProgress } from '../scheduler/job.ts';
import type { Changes } from './apply-changes.ts';
import { writingRate } from './writing-rate.ts';

/** What the next sync would do, or how far finding that out is. */
export interface PlanState {
  readonly id: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly startedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly progress?: JobProgress | undefined;
  readonly report?: SyncReport | undefined;
  /** How long the sync itself will take, about. */
  readonly estimateSeconds?: number | undefined;
  readonly error?: string | undefined;
}

export interface PlanRequest {
  /** By section and name, over what is kept; nothing: the settings as they are. */
  readonly changes: Changes;
  /** Everything is compared, whatever is due. */
  readonly full: boolean;
}

export interface PlanDeskOptions {
  readonly clock: Clock;
  /** Settings as they would be. Rejects with SettingsRefused. */
  readonly drafted: (changes: Changes) => Promise<LoadedSettings>;
  /** The last runs, which show how fast writing is. */
  readonly runs: () => Promise<readonly RunSummary[]>;
}

/** Rehearses syncs, one at a time; the last one is remembered. Nothing is changed by it. */
export class PlanDesk {
  readonly #options: PlanDeskOptions;
  #last: PlanState | undefined;
  #cancel = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(options: PlanDeskOptions) {
    this.#options = options;
  }

  /** Undefined while another one is under way. Rejects with SettingsRefused for settings that cannot be. */
  async start({ changes, full }: PlanRequest): Promise<PlanState | undefined> {
    const loaded = await this.#options.drafted(changes);
    if (this.#last?.state === 'running') return undefined;
    const id = (this.#last?.id ?? 0) + 1;
    const begun: PlanState = { id, state: 'running', startedAt: this.#options.clock.now() };
    this.#last = begun;
    this.#cancel = new AbortController();
    this.#work = this.#run(loaded, full, this.#cancel.signal);
    return begun;
  }

  /** Undefined if it is not known any more. */
  stateOf(id: number): PlanState | undefined {
    return this.#last?.id === id ? this.#last : undefined;
  }

  /** Resolves once it has ended. */
  async cancel(id: number): Promise<PlanState | undefined> {
    if (this.#last?.id !== id) return undefined;
    this.#cancel.abort(new Error('the plan was cancelled'));
    await this.#work;
    return this.#last;
  }

  async close(): Promise<void> {
    if (this.#last !== undefined) await this.cancel(this.#last.id);
  }

  async #run(loaded: LoadedSettings, full: boolean, signal: AbortSignal): Promise<void> {
    const { clock, runs } = this.#options;
    const { settings, store: storeFolder } = loaded;
    const startedAt = clock.now();
    const app = { settings, storeFolder, clock, log: () => undefined };
    const onProgress = tellProgress((progress) => this.#tell({ progress }));
    try {
      const report = await runPlan(app, { signal, onProgress, full });
      const { added, refreshed, removed } = totalsOf(report);
      const reading = (clock.now() - startedAt) / SECOND_MS;
      const writing = (added + refreshed + removed) / writingRate(await runs());
      this.#end({ state: 'done', report, estimateSeconds: Math.ceil(reading + writing) });
    } catch (error) {
      if (signal.aborted) this.#end({ state: 'cancelled' });
      else this.#end({ state: 'failed', error: wordsOf(error) });
    }
  }

  #tell(news: Partial<PlanState>): void {
    if (this.#last !== undefined) this.#last = { ...this.#last, ...news };
  }

  #end(news: Partial<PlanState>): void {
    this.#tell({ ...news, endedAt: this.#options.clock.now(), progress: undefined });
  }
}

/** A bug ends the plan as well, and not the program. */
const wordsOf = (error: unknown): string =>
  toReportedError(error)?.message ?? (error instanceof Error ? error.message : String(error));
