import type { ReferenceSet } from './reference-set.ts';

/** Something that uses a set, as the results of a dependents task show it. */
export interface Dependent {
  readonly dependent_type: string;
  readonly dependent_id: string;
  readonly dependent_name: string;
  readonly dependent_owner: string | null;
  readonly dependent_database: 'EVENTS' | 'FLOWS' | 'ASSETS' | null;
  readonly dependent_group_ids: readonly number[];
  readonly blocking: boolean;
  readonly user_has_edit_permissions: boolean;
}

/** A rule that reads a set and so keeps it from being deleted. */
export const ruleUsing = (id: number, name: string): Dependent => ({
  dependent_type: 'CRE_RULE',
  dependent_id: String(id),
  dependent_name: name,
  dependent_owner: 'admin',
  dependent_database: null,
  dependent_group_ids: [],
  blocking: true,
  user_has_edit_permissions: true,
});

/** What depends on which set. */
export class Dependents {
  readonly #bySet = new Map<number, readonly Dependent[]>();
  readonly #byTask = new Map<number, readonly Dependent[]>();

  set(set: ReferenceSet, dependents: readonly Dependent[]): void {
    this.#bySet.set(set.id, dependents);
  }

  of(set: ReferenceSet): readonly Dependent[] {
    return this.#bySet.get(set.id) ?? [];
  }

  /** Keeps what a task found. */
  found(taskId: number, dependents: readonly Dependent[]): void {
    this.#byTask.set(taskId, dependents);
  }

  foundBy(taskId: number): readonly Dependent[] | undefined {
    return this.#byTask.get(taskId);
  }
}
