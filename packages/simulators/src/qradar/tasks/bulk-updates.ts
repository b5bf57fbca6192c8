import type { TaskOutcome } from '../options.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import { applyRow } from './apply-row.ts';
import type { BulkContext } from './bulk-context.ts';
import type { BulkRow } from './bulk-rows.ts';
import { isSuccess, type RowResult } from './row-result.ts';
import type { Task, TaskEnd } from './task.ts';

/** The results of one bulk task, row by row. */
export interface BulkResults {
  readonly rows: readonly RowResult[];
  readonly successful: number;
}

/** Bulk updates of the new family: their tasks and, for the latest of them, their results. */
export class BulkUpdates {
  readonly #world: BulkContext;
  readonly #results = new Map<number, BulkResults>();
  readonly #busy = new Map<number, number>();
  #started = 0;

  constructor(world: BulkContext) {
    this.#world = world;
  }

  /** Outcomes are counted from here. */
  countAgain(): void {
    this.#started = 0;
  }

  start(rows: readonly BulkRow[], createdBy: string): Task {
    this.#started += 1;
    const nth = this.#started;
    const { behaviour, tasks } = this.#world;
    const planned = behaviour.taskOutcomes.find((outcome) => outcome.nth === nth);
    const sets = new Set(rows.map(({ set }) => set));
    const outcome = this.#isBusy(sets) ? ({ nth, status: 'CONFLICT' } as const) : planned;
    const task: Task = tasks.add({
      kind: 'bulk',
      name: 'Reference Data Set Bulk Update Task',
      message: '',
      createdBy,
      work: () => this.#carryOut(task.id, rows, outcome ?? { nth }),
    });
    for (const { id } of sets) this.#busy.set(id, task.id);
    return task;
  }

  resultsOf(id: number): BulkResults | undefined {
    return this.#results.get(id);
  }

  #isBusy(sets: ReadonlySet<ReferenceSet>): boolean {
    if (this.#world.behaviour.parallelTasks === 'accepted') return false;
    return [...sets].some(({ id }) => this.#world.tasks.isUnfinished(this.#busy.get(id) ?? 0));
  }

  #carryOut(id: number, rows: readonly BulkRow[], outcome: TaskOutcome): TaskEnd {
    const { status, appliedRows = status === undefined ? rows.length : 0 } = outcome;
    const results: RowResult[] = [];
    for (const row of rows.slice(0, appliedRows)) {
      const forced = outcome.rows?.[row.value ?? ''];
      results.push(forced ?? applyRow(row, this.#world));
    }
    if (status !== undefined) return { status, message: `The task ended ${status}` };
    this.#keep(id, { rows: results, successful: results.filter(isSuccess).length });
    return { status: 'COMPLETED', message: '' };
  }

  #keep(id: number, results: BulkResults): void {
    this.#results.set(id, results);
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#world.behaviour.resultsKept) return;
      this.#results.delete(oldest);
    }
  }
}
