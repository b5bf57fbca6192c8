import type { Clock, RunLog, RunOutcome } from '@intelbridge/core';
import { duration } from './duration.ts';

const WORDS: Readonly<Record<RunOutcome, string>> = {
  ok: 'done',
  failed: 'not complete',
  interrupted: 'interrupted',
};

/** How the last sync ended, for people; undefined before the first. Rejects with StorageError. */
export async function lastSync(runs: RunLog, clock: Clock): Promise<string | undefined> {
  const [last] = await runs.latest(1);
  if (last === undefined) return undefined;
  return `Last sync: ${WORDS[last.outcome]}, ${duration(clock.now() - last.endedAt)} ago.`;
}
