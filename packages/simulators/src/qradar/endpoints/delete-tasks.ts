import { collectionError } from '../errors/collection-errors.ts';
import { deleteTaskMissing } from '../errors/old-set-errors.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber, taskId } from '../http/endpoint.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import type { Task, TaskEnd } from '../tasks/task.ts';
import { isAtLeast } from '../version/api-version.ts';
import type { QradarWorld } from '../world.ts';
import { taskJson, taskTree } from './task-json.ts';

const OLD_TASKS = '/reference_data/set_delete_tasks';
const NEW_TASKS = '/reference_data_collections/set_delete_tasks';
/** Where IBM's text points to although no list of endpoints has it. */
const TASK_MANAGEMENT = '/system/task_management/tasks';

export const deleteTaskEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: `${OLD_TASKS}/{task_id}`,
    since: '12.0',
    until: '16.0',
    parameters: [pathNumber('task_id')],
    fieldsIn: 'query',
    known: () => taskTree,
    answer: (call) => ok(taskJson(look(call) ?? fail(deleteTaskMissing()))),
  },
  {
    method: 'GET',
    path: `${NEW_TASKS}/{task_status_id}`,
    since: '16.0',
    parameters: [pathNumber('task_status_id')],
    fieldsIn: 'query',
    known: () => taskTree,
    answer: (call) => ok(taskJson(look(call) ?? fail(collectionError(12003)))),
  },
  {
    method: 'GET',
    path: `${TASK_MANAGEMENT}/{task_id}`,
    since: '12.0',
    hidden: true,
    parameters: [pathNumber('task_id')],
    fieldsIn: 'query',
    known: () => taskTree,
    answer: (call) => ok(taskJson(look(call) ?? fail(deleteTaskMissing()))),
  },
];

const look = (call: Call): Task | undefined => call.world.tasks.look('delete', taskId(call));

function fail(error: Error): never {
  throw error;
}

/** Deletes or empties a set in the background. Only the old family points to the task by a header. */
export function startDelete(
  set: ReferenceSet,
  purgeOnly: boolean,
  call: Call,
  family: 'old' | 'new',
): Answer {
  const { world, caller } = call;
  const task = world.tasks.add({
    kind: 'delete',
    name: 'Reference Data Deletion Task',
    message: 'Searching for items that depend on the Reference Data.',
    createdBy: caller.name,
    work: () => remove(set, purgeOnly, world),
  });
  const value = taskJson(task);
  world.tasks.settle();
  const location = family === 'old' ? taskLocation(task.id, call) : undefined;
  return {
    status: 202,
    value,
    ...(location === undefined ? {} : { headers: { Location: location } }),
  };
}

function remove(set: ReferenceSet, purgeOnly: boolean, world: QradarWorld): TaskEnd {
  if (world.store.set(set.id) !== set)
    return { status: 'COMPLETED', message: 'Reference Data deleted.' };
  const blocking = world.removeSet(set, purgeOnly);
  return blocking.length === 0
    ? { status: 'COMPLETED', message: 'Reference Data deleted.' }
    : { status: 'CONFLICT', message: `${blocking.length} items depend on the Reference Data.` };
}

function taskLocation(id: number, { world, version }: Call): string | undefined {
  const { taskLocation: place } = world.behaviour;
  if (place === 'absent') return undefined;
  if (place === 'task-management') return `/api${TASK_MANAGEMENT}/${id}`;
  return `/api${isAtLeast(version, '16.1') ? NEW_TASKS : OLD_TASKS}/${id}`;
}
