/** The states of a task (dossier §3.3); there is no FAILED. */
export type TaskStatus =
  | 'QUEUED'
  | 'INITIALIZING'
  | 'PROCESSING'
  | 'PAUSED'
  | 'RESUMING'
  | 'CANCEL_REQUESTED'
  | 'CANCELING'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CONFLICT'
  | 'EXCEPTION'
  | 'INTERRUPTED';

export type TaskKind = 'bulk' | 'delete' | 'dependents';

/** How a task ended. */
export interface TaskEnd {
  readonly status: TaskStatus;
  readonly message: string;
}

/** One asynchronous job. Instants are epoch milliseconds. */
export interface Task {
  readonly id: number;
  readonly kind: TaskKind;
  readonly name: string;
  readonly createdBy: string;
  readonly created: number;
  status: TaskStatus;
  message: string;
  started: number | null;
  modified: number;
  completed: number | null;
  cancelledBy: string | null;
  /** How often it was looked at. */
  looks: number;
  /** Does the work; taken away once it is done. */
  work: (() => TaskEnd) | undefined;
}
