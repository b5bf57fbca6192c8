import type { QradarBehaviour } from '../options.ts';
import type { SetStore } from '../store/set-store.ts';
import type { TaskList } from './task-list.ts';

/** What bulk updates need of their console. */
export interface BulkContext {
  readonly store: SetStore;
  readonly tasks: TaskList;
  readonly behaviour: QradarBehaviour;
  readonly nowMs: number;
}
