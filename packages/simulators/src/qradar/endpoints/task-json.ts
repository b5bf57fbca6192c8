import type { FieldTree } from '../listing/fields.ts';
import type { Task } from '../tasks/task.ts';

const timesTree = {
  created: true,
  created_by: true,
  started: true,
  modified: true,
  completed: true,
} as const;

/** Of tasks that delete. */
export const taskTree: FieldTree = {
  id: true,
  name: true,
  message: true,
  status: true,
  ...timesTree,
};

export const bulkTaskTree: FieldTree = {
  id: true,
  name: true,
  status: true,
  error_code: true,
  error_message: true,
  ...timesTree,
};

const componentTree: FieldTree = {
  task_sub_type: true,
  status: true,
  message: true,
  number_of_dependents: true,
  progress: true,
  maximum: true,
  created: true,
  started: true,
  modified: true,
  completed: true,
};

export const dependentsTaskTree: FieldTree = {
  ...taskTree,
  cancelled_by: true,
  number_of_dependents: true,
  progress: true,
  maximum: true,
  task_components: componentTree,
};

const times = ({ created, createdBy, started, modified, completed }: Task) => ({
  created,
  created_by: createdBy,
  started,
  modified,
  completed,
});

export const taskJson = (task: Task): object => ({
  id: task.id,
  name: task.name,
  message: task.message,
  status: task.status,
  ...times(task),
});

export function bulkTaskJson(task: Task): object {
  const failed = task.status === 'EXCEPTION';
  return {
    id: task.id,
    name: task.name,
    status: task.status,
    ...times(task),
    error_code: failed ? 11e4 : null,
    error_message: failed ? task.message : null,
  };
}

export function dependentsTaskJson(task: Task, found: number): object {
  const finished = task.completed !== null;
  const count = { number_of_dependents: found, progress: finished ? 1 : 0, maximum: 1 };
  const { created, started, modified, completed, status, message } = task;
  return {
    ...taskJson(task),
    ...count,
    cancelled_by: task.cancelledBy,
    task_components: [
      {
        task_sub_type: 'FIND_DEPENDENT_RULES',
        status,
        message,
        created,
        started,
        modified,
        completed,
        ...count,
      },
    ],
  };
}
