import { collectionError } from '../errors/collection-errors.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber, taskId } from '../http/endpoint.ts';
import type { FieldTree } from '../listing/fields.ts';
import type { BulkResults } from '../tasks/bulk-updates.ts';
import type { RowResult } from '../tasks/row-result.ts';
import { bulkTaskJson, bulkTaskTree } from './task-json.ts';

const path = '/reference_data_collections/set_bulk_update_tasks/{task_status_id}';

const resultsTree: FieldTree = {
  id: true,
  status: true,
  total_responses: true,
  successful_responses: true,
  responses: { http_status: true, unique_code: true, message: true },
};

export const bulkTaskEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '16.0',
    parameters: [pathNumber('task_status_id')],
    fieldsIn: 'query',
    known: () => bulkTaskTree,
    answer: (call) => {
      const task = call.world.tasks.look('bulk', taskId(call));
      if (task === undefined) throw collectionError(23001);
      return ok(bulkTaskJson(task));
    },
  },
  {
    method: 'GET',
    path: `${path}/results`,
    since: '16.0',
    parameters: [pathNumber('task_status_id')],
    fieldsIn: 'query',
    known: () => resultsTree,
    answer: showResults,
  },
];

function showResults(call: Call): Answer {
  const { world } = call;
  const id = taskId(call);
  if (world.tasks.find('bulk', id) === undefined) throw collectionError(23001);
  const results = world.bulkUpdates.resultsOf(id);
  if (results === undefined || !world.behaviour.resultsAvailable) throw collectionError(23003);
  const { rows, successful } = results;
  return ok({
    id,
    status: statusOf(results),
    responses: world.behaviour.resultsOrder === 'request' ? rows : shuffled(rows),
    successful_responses: successful,
    total_responses: rows.length,
  });
}

function statusOf({ rows, successful }: BulkResults): string {
  if (successful === rows.length) return 'COMPLETE_UPDATE_PERFORMED';
  return successful > 0 ? 'PARTIAL_UPDATE_PERFORMED' : 'UPDATE_ABORTED';
}

/** Another order, the same each time: every other row from the end, then the rest. */
function shuffled(rows: readonly RowResult[]): RowResult[] {
  const reversed = rows.toReversed();
  return [
    ...reversed.filter((_row, at) => at % 2 === 0),
    ...reversed.filter((_row, at) => at % 2 === 1),
  ];
}
