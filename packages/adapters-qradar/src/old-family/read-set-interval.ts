import { parseInterval } from './interval.ts';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { oldSetRow } from './old-family.schema.ts';

/** Time to live of a set in ms, from the interval in words that only the old family shows. */
export async function readSetInterval(
  name: string,
  calls: OldCalls,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const { data } = await calls.named(name, (segment) => ({
    method: 'GET',
    path: `${OLD_SETS}/${segment}`,
    query: calls.namespace,
    headers: { range: 'items=0-0' },
    schema: oldSetRow,
    signal,
  }));
  const { time_to_live: text } = data;
  return text === undefined || text === null ? undefined : parseInterval(text);
}
