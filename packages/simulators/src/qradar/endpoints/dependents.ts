import type { ApiError } from '../errors/api-error.ts';
import { collectionError } from '../errors/collection-errors.ts';
import { dependentTaskMissing, oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber, taskId } from '../http/endpoint.ts';
import type { FieldTree } from '../listing/fields.ts';
import { unsorted } from '../listing/list-rows.ts';
import type { Dependent } from '../store/dependents.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import type { Task } from '../tasks/task.ts';
import { sharedSet } from './old-set-access.ts';
import { dependentsTaskJson, dependentsTaskTree } from './task-json.ts';

const dependentTree: FieldTree = {
  dependent_type: true,
  dependent_id: true,
  dependent_name: true,
  dependent_owner: true,
  dependent_database: true,
  dependent_group_ids: true,
  blocking: true,
  user_has_edit_permissions: true,
};

const dependentFields: FilterFields<Dependent> = {
  dependent_type: plainField('dependent_type', 'text'),
  dependent_id: plainField('dependent_id', 'text'),
  dependent_name: plainField('dependent_name', 'text'),
  dependent_owner: plainField('dependent_owner', 'text'),
  dependent_database: plainField('dependent_database', 'text'),
  blocking: plainField('blocking', 'boolean'),
  user_has_edit_permissions: plainField('user_has_edit_permissions', 'boolean'),
};

const task = { fieldsIn: 'query', known: () => dependentsTaskTree } as const;
const results = {
  fieldsIn: 'query',
  known: () => dependentTree,
  ranged: true,
  filterError: oldFilterError,
} as const;
const OLD_TASK = '/reference_data/set_dependent_tasks/{task_id}';
const NEW_TASK = '/reference_data_collections/set_dependents_tasks/{task_status_id}';
const old = { since: '12.0', until: '16.0', parameters: [pathNumber('task_id')] } as const;
const now = { since: '16.0', parameters: [pathNumber('task_status_id')] } as const;

export const dependentsEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/reference_data/sets/{name}/dependents',
    since: '12.0',
    until: '16.0',
    fieldsIn: 'query',
    known: () => dependentsTaskTree,
    answer: (call) => start(sharedSet(call, 'get'), call),
  },
  {
    method: 'GET',
    path: OLD_TASK,
    ...old,
    ...task,
    answer: (call) => show(call, dependentTaskMissing()),
  },
  {
    method: 'GET',
    path: `${OLD_TASK}/results`,
    ...old,
    ...results,
    answer: (call) => showResults(call, dependentTaskMissing()),
  },
  {
    method: 'GET',
    path: '/reference_data_collections/sets/{id}/dependents',
    since: '16.0',
    parameters: [pathNumber()],
    ...task,
    answer: (call) => start(call.world.store.set(Number(call.path('id'))), call),
  },
  {
    method: 'GET',
    path: NEW_TASK,
    ...now,
    ...task,
    answer: (call) => show(call, collectionError(13007)),
  },
  {
    method: 'POST',
    path: NEW_TASK,
    ...now,
    ...task,
    answer: cancel,
  },
  {
    method: 'GET',
    path: `${NEW_TASK}/results`,
    ...now,
    ...results,
    answer: (call) => showResults(call, collectionError(13009)),
  },
];

function start(set: ReferenceSet | undefined, { world, caller }: Call): Answer {
  if (set === undefined) throw collectionError(13000);
  const started = world.tasks.add({
    kind: 'dependents',
    name: 'Get Reference Data Dependents Task',
    message: 'Searching for items that depend on the Reference Data.',
    createdBy: caller.name,
    work: () => {
      world.dependents.found(started.id, world.dependents.of(set));
      return { status: 'COMPLETED', message: 'Search completed.' };
    },
  });
  const value = dependentsTaskJson(started, 0);
  world.tasks.settle();
  return { status: 202, value };
}

function show(call: Call, missing: ApiError): Answer {
  const { world } = call;
  const found = world.tasks.look('dependents', taskId(call));
  if (found === undefined) throw missing;
  return ok(shown(found, world));
}

function cancel(call: Call): Answer {
  const { world, caller } = call;
  const found = world.tasks.find('dependents', taskId(call));
  if (found === undefined) throw collectionError(13007);
  const order = call.json() as { readonly status?: unknown } | null;
  if (order?.status === 'CANCELLED') world.tasks.cancel(found, caller.name);
  return ok(shown(found, world));
}

const shown = (found: Task, { dependents }: Call['world']): object =>
  dependentsTaskJson(found, dependents.foundBy(found.id)?.length ?? 0);

function showResults(call: Call, missing: ApiError): Answer {
  const found = call.world.dependents.foundBy(taskId(call));
  if (found === undefined) throw missing;
  return unsorted(found, dependentFields, call);
}
