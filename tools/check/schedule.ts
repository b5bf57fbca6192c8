import type { Outcome } from './outcome.ts';

export interface Step {
  readonly name: string;
  /** What it proves, for the progress line and the help. */
  readonly title: string;
  /** Steps that must have ended first, if they take part in this run. */
  readonly after: readonly string[];
  readonly run: () => Promise<Outcome>;
}

export interface Finished extends Outcome {
  readonly step: Step;
  readonly durationMs: number;
}

export interface ScheduleOptions {
  readonly atOnce: number;
  readonly nowMs: () => number;
  readonly onFinished: (finished: Finished) => void;
}

/**
 * Runs the steps in their order, at most `atOnce` at a time, none before what it comes `after`.
 * A step that rejects counts as one failure with the error as its output; the others still run.
 */
export async function runSteps(
  steps: readonly Step[],
  { atOnce, nowMs, onFinished }: ScheduleOptions,
): Promise<Finished[]> {
  const waiting = [...steps];
  const open = new Set(steps.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  const finished: Finished[] = [];
  const start = async (step: Step) => {
    const startedMs = nowMs();
    const outcome = await step.run().catch(toOutcome);
    const result = { ...outcome, step, durationMs: nowMs() - startedMs };
    open.delete(step.name);
    finished.push(result);
    onFinished(result);
  };
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after }) => !after.some((name) => open.has(name)));
    const [step] = next >= 0 && running.size < atOnce ? waiting.splice(next, 1) : [];
    if (step) {
      const run: Promise<void> = start(step).finally(() => running.delete(run));
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`steps wait for each other: ${[...open].join(', ')}`);
  }
  return finished;
}

function toOutcome(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output };
}
