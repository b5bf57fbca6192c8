import type { ArielBehaviour } from './ariel-behaviour.ts';
import type { Search, SearchStatus } from './search.ts';

/** The part of the whole time after which a running search has a status. */
const stages: readonly (readonly [from: number, status: SearchStatus])[] = [
  [0.9, 'SORTING'],
  [0.1, 'EXECUTE'],
  [0, 'WAIT'],
];

/** How far a search has come, 1 when it is through: by the time that passed and by the looks at it, whichever is behind. */
export function partDone(
  { createdMs, waitedMs, looks }: Search,
  nowMs: number,
  { searchDelayMs, searchPolls }: ArielBehaviour,
): number {
  const byTime = searchDelayMs === 0 ? 1 : (nowMs - createdMs + waitedMs) / searchDelayMs;
  const byLooks = searchPolls === 0 ? 1 : looks / (searchPolls + 1);
  return Math.min(byTime, byLooks);
}

export const stageAt = (part: number): SearchStatus =>
  stages.find(([from]) => part >= from)?.[1] ?? 'WAIT';
