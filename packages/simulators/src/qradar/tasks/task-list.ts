import type { Task, TaskEnd, TaskKind, TaskStatus } from './task.ts';

const FIRST_TASK_ID = 5_501;
const TASKS_KEPT = 1_000;
const BEFORE_WORK: readonly TaskStatus[] = ['QUEUED', 'INITIALIZING', 'PROCESSING'];

export interface TaskPace {
  readonly nowMs: () => number;
  /** How long tasks run, in time and in looks. */
  readonly delayMs: () => number;
  readonly polls: () => number;
}

export interface NewTask {
  readonly kind: TaskKind;
  readonly name: string;
  readonly message: string;
  readonly createdBy: string;
  readonly work: () => TaskEnd;
}

/** All tasks of a console; their ids come from one counter whatever their kind. */
export class TaskList {
  readonly #pace: TaskPace;
  readonly #tasks = new Map<number, Task>();
  readonly #unfinished = new Set<Task>();
  #nextId = FIRST_TASK_ID;

  constructor(pace: TaskPace) {
    this.#pace = pace;
  }

  add({ kind, name, message, createdBy, work }: NewTask): Task {
    const created = this.#pace.nowMs();
    const task: Task = {
      id: this.#nextId,
      kind,
      name,
      message,
      createdBy,
      created,
      work,
      status: 'QUEUED',
      started: null,
      modified: created,
      completed: null,
      cancelledBy: null,
      looks: 0,
    };
    this.#nextId += 1;
    this.#tasks.set(task.id, task);
    this.#unfinished.add(task);
    this.#forgetOldest();
    return task;
  }

  /** Without counting as a look. */
  find(kind: TaskKind, id: number): Task | undefined {
    const task = this.#tasks.get(id);
    return task?.kind === kind ? task : undefined;
  }

  /** One look at a task by a client; enough of them let it finish. */
  look(kind: TaskKind, id: number): Task | undefined {
    const task = this.find(kind, id);
    if (task?.work === undefined) return task;
    task.looks += 1;
    this.settle();
    if (task.work !== undefined) this.#show(task);
    return task;
  }

  /** Finishes what is due, oldest first; with `force` all of them. */
  settle(force = false): void {
    for (const task of this.#unfinished) {
      if (force || this.#isDue(task)) this.#finish(task);
    }
  }

  cancel(task: Task, by: string): void {
    if (task.work === undefined) return;
    task.cancelledBy = by;
    this.#end(task, { status: 'CANCELLED', message: 'The task was cancelled.' });
  }

  isUnfinished(id: number): boolean {
    return this.#tasks.get(id)?.work !== undefined;
  }

  #isDue({ created, looks }: Task): boolean {
    const polls = this.#pace.polls();
    const looked = polls === 0 || looks > polls;
    return looked && this.#pace.nowMs() - created >= this.#pace.delayMs();
  }

  /** The states on the way to the work, PROCESSING at the last look or in the last third of the time. */
  #show(task: Task): void {
    const last = BEFORE_WORK.length - 1;
    const polls = this.#pace.polls();
    const waited = (this.#pace.nowMs() - task.created) / Math.max(1, this.#pace.delayMs());
    const step = polls > 0 ? last - (polls - task.looks) : Math.floor(waited * BEFORE_WORK.length);
    task.status = BEFORE_WORK[Math.min(Math.max(step, 0), last)] ?? 'PROCESSING';
    task.modified = this.#pace.nowMs();
    if (task.status !== 'QUEUED') task.started ??= task.modified;
  }

  #finish(task: Task): void {
    const { work } = task;
    if (work !== undefined) this.#end(task, work());
  }

  #end(task: Task, { status, message }: TaskEnd): void {
    const now = this.#pace.nowMs();
    task.work = undefined;
    this.#unfinished.delete(task);
    task.status = status;
    task.message = message;
    task.started ??= now;
    task.modified = now;
    task.completed = now;
  }

  #forgetOldest(): void {
    if (this.#tasks.size <= TASKS_KEPT) return;
    for (const [id, { work }] of this.#tasks) {
      if (work !== undefined) continue;
      this.#tasks.delete(id);
      return;
    }
  }
}
