import { isEnded, type Search } from './search.ts';

const BYTES_PER_ROW = 1_126;

/** A search as the API shows it. Its id is the cursor's too; messages come only when there are some. */
export function searchJson(search: Search, retentionMs: number): object {
  const { id, aql, status, progress, result, saveResults, createdMs, endedMs } = search;
  const rows = result?.rows.length ?? 0;
  return {
    cursor_id: id,
    status,
    compressed_data_file_count: 0,
    compressed_data_total_size: 0,
    data_file_count: 4,
    data_total_size: (result?.processed ?? 0) * BYTES_PER_ROW,
    index_file_count: 0,
    index_total_size: 0,
    processed_record_count: result?.processed ?? 0,
    ...(result === undefined || result.messages.length === 0
      ? {}
      : { error_messages: result.messages }),
    desired_retention_time_msec: retentionMs,
    progress,
    progress_details: [],
    query_execution_time: endedMs === null ? 0 : endedMs - createdMs,
    query_string: aql,
    record_count: rows,
    size_on_disk: rows * BYTES_PER_ROW,
    save_results: saveResults,
    completed: isEnded(search),
    subsearch_ids: [],
    snapshot: null,
    search_id: id,
  };
}
