import type { Result } from '../lookup/answer.ts';
import type { BulkRow } from './bulk-rows.ts';

const FAILURES = ['denied', 'limited', 'unreachable'] as const;

export interface BulkFailure {
  readonly provider: string;
  readonly outcome: (typeof FAILURES)[number];
  readonly reason: string;
  /** Of how many values. */
  readonly values: number;
}

/** Why platforms told nothing, each reason once, those of most values first. */
export function failuresOf(rows: readonly BulkRow[]): readonly BulkFailure[] {
  const failures = new Map<string, BulkFailure>();
  for (const { results } of rows) {
    for (const result of results) {
      const outcome = failureOf(result);
      if (outcome === undefined) continue;
      const { provider, reason = '' } = result;
      const key = JSON.stringify([provider, outcome, reason]);
      const values = (failures.get(key)?.values ?? 0) + 1;
      failures.set(key, { provider, outcome, reason, values });
    }
  }
  return [...failures.values()].toSorted((a, b) => b.values - a.values);
}

const failureOf = ({ outcome }: Result) => FAILURES.find((each) => each === outcome);
