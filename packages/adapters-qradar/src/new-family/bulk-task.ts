import { type Clock, isVendorError, VendorError } from '@intelbridge/core';
import { tidy } from '../api/error-body.ts';
import type { QradarApi } from '../api/qradar-api.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { type TaskReply, taskReply } from './new-family.schema.ts';

const BULK_TASKS = '/reference_data_collections/set_bulk_update_tasks';
const ENDED: ReadonlySet<string> = new Set([
  'COMPLETED',
  'CANCELLED',
  'CONFLICT',
  'EXCEPTION',
  'INTERRUPTED',
]);
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export interface TaskWatch {
  readonly api: QradarApi;
  readonly version: ApiVersion;
  readonly clock: Clock;
  readonly taskTimeoutMs: number;
  /** Where its kind of tasks is; bulk updates unless said. */
  readonly tasks?: string;
}

/** Path of a task, and of its results behind it. */
export const taskPath = (id: number, tasks: string = BULK_TASKS): string => `${tasks}/${id}`;

/**
 * Looks at once, then after 50 ms and ever longer up to 5 s, until the task has ended. Undefined if the console does not
 * know it any more. Rejects with kind `unavailable` if it takes longer than `taskTimeoutMs`.
 */
export async function endOfTask(
  started: TaskReply,
  { api, version, clock, taskTimeoutMs, tasks }: TaskWatch,
  signal: AbortSignal | undefined,
): Promise<TaskReply | undefined> {
  const path = taskPath(started.id, tasks);
  const until = clock.now() + taskTimeoutMs;
  let task = started;
  for (let waitMs = FIRST_WAIT_MS; !ENDED.has(task.status); ) {
    const seen = await look(path, { api, version }, signal);
    if (seen === undefined || ENDED.has(seen.status)) return seen;
    task = seen;
    if (clock.now() >= until) throw tooSlow(task, taskTimeoutMs);
    await clock.sleep(waitMs, signal);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }
  return task;
}

async function look(
  path: string,
  { api, version }: Pick<TaskWatch, 'api' | 'version'>,
  signal: AbortSignal | undefined,
): Promise<TaskReply | undefined> {
  try {
    const { data } = await api.call({ method: 'GET', path, version, schema: taskReply, signal });
    return data;
  } catch (error) {
    if (isVendorError(error) && error.status === 404 && error.kind === 'protocol') return undefined;
    throw error;
  }
}

function tooSlow({ status }: TaskReply, timeoutMs: number): VendorError {
  const minutes = Math.round(timeoutMs / 60_000);
  return new VendorError(
    'unavailable',
    'QRadar',
    `QRadar: a task on a reference set is still ${tidy(status)} after ${minutes} minutes; the next run sends it again`,
  );
}
