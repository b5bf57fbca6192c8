import { isVendorError, VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { tidy } from '../api/error-body.ts';
import { SET_ENTRIES } from '../console/ladder.ts';
import { type BulkAnswer, isGood, toRefusal } from './bulk-answer.ts';
import { type BulkRow, toWire } from './bulk-row.ts';
import { endOfTask, type TaskWatch, taskPath } from './bulk-task.ts';
import { resultsReply, rowResult, type TaskReply, taskReply } from './new-family.schema.ts';

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;

export interface BulkRequestOptions extends TaskWatch {
  /** `source` of the entries. */
  readonly source: string;
}

/** Sends rows in one request, waits for its task and reads what became of them. A task that was ended by others is sent again. */
export async function bulkRequest(
  setId: number,
  rows: readonly BulkRow[],
  options: BulkRequestOptions,
  signal: AbortSignal | undefined,
): Promise<BulkAnswer> {
  for (let tries = 1; ; tries += 1) {
    const task = await start(setId, rows, options, signal);
    if ('kind' in task) return task;
    const answer = await answerOf(task, rows.length, options, signal);
    if (answer.kind !== 'ended-by-others') return answer;
    if (tries >= MOST_TRIES) throw answer.error;
    await options.clock.sleep(FIRST_PAUSE_MS * 2 ** (tries - 1), signal);
  }
}

type TaskAnswer = BulkAnswer | { readonly kind: 'ended-by-others'; readonly error: VendorError };

async function answerOf(
  task: TaskReply,
  rows: number,
  options: BulkRequestOptions,
  signal: AbortSignal | undefined,
): Promise<TaskAnswer> {
  const ended = await endOfTask(task, options, signal);
  const since = task.created ?? undefined;
  if (ended === undefined) return { kind: 'unknown', since };
  if (ended.status === 'COMPLETED') return readResults(ended, rows, since, options, signal);
  const error = broken(ended);
  return { kind: ended.status === 'EXCEPTION' ? 'refused' : 'ended-by-others', error };
}

const totals = (id: number, options: BulkRequestOptions, signal: AbortSignal | undefined) =>
  results(id, 'status,total_responses,successful_responses', options, signal);

/** Rows are upserts and deletes, so the request may be sent twice (dossier §1.5). */
async function start(
  setId: number,
  rows: readonly BulkRow[],
  { api, version, source }: BulkRequestOptions,
  signal: AbortSignal | undefined,
): Promise<TaskReply | BulkAnswer> {
  try {
    const { data } = await api.call({
      method: 'PATCH',
      path: SET_ENTRIES,
      version,
      body: { jsonText: toWire(rows, setId, source) },
      schema: taskReply,
      repeatable: true,
      signal,
    });
    return data;
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Asks for the rows' own results only when the totals say that something went wrong. */
async function readResults(
  { id }: TaskReply,
  rows: number,
  since: number | undefined,
  options: BulkRequestOptions,
  signal: AbortSignal | undefined,
): Promise<BulkAnswer> {
  try {
    const found = await totals(id, options, signal);
    const { total_responses: total, successful_responses: good } = found;
    if (total === rows && good === rows) return { kind: 'all-done' };
    const whole =
      (found.responses ?? undefined) === undefined
        ? await results(id, undefined, options, signal)
        : found;
    const { rows: read } = readRows(rowResult, whole.responses ?? []);
    if (read.length !== rows) return { kind: 'unknown', since };
    return read.every(isGood) ? { kind: 'all-done' } : { kind: 'results', results: read };
  } catch (error) {
    if (isVendorError(error) && error.status === 404) return { kind: 'unknown', since };
    throw error;
  }
}

async function results(
  id: number,
  fields: string | undefined,
  { api, version }: BulkRequestOptions,
  signal: AbortSignal | undefined,
) {
  const { data } = await api.call({
    method: 'GET',
    path: `${taskPath(id)}/results`,
    version,
    query: { fields },
    schema: resultsReply,
    signal,
  });
  return data;
}

function broken({ status, error_message: said }: TaskReply): VendorError {
  const why = said === undefined || said === null || said === '' ? '' : `: ${tidy(said)}`;
  return new VendorError(
    'unavailable',
    'QRadar',
    `QRadar ended a bulk update of a reference set with ${tidy(status)}${why}`,
  );
}
