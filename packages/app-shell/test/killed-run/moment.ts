/** A run's duration is the median of so many before it: other work on the machine changes it. */
const RUNS_MEASURED = 5;

export interface Durations {
  /** When a run begins to talk to anybody. */
  readonly talksFromMs: number;
  /** Of whole runs, the latest last. */
  readonly runsMs: readonly number[];
}

/**
 * When to kill a run: one in ten anywhere in it, the others where it has begun to talk, which is taken to be in its first
 * half: what was measured while the machine was busier says nothing of later runs.
 */
export function killMoment({ talksFromMs, runsMs }: Durations, random: () => number): number {
  const lately = runsMs.slice(-RUNS_MEASURED).toSorted((a, b) => a - b);
  const wholeMs = lately[Math.floor(lately.length / 2)] ?? 0;
  const fromMs = random() < 0.1 ? 0 : Math.min(talksFromMs, wholeMs / 2);
  return fromMs + random() * (wholeMs - fromMs);
}
