import { parseRequest } from './command-line.ts';
import { closingLine } from './outcome.ts';
import { printFinished, printSummary } from './progress.ts';
import { runSteps, type Step } from './schedule.ts';
import { optionalSteps, usualSteps } from './steps.ts';
import { openWorkspace } from './workspace.ts';

const AT_ONCE = 2;
/** A hung tool must end with a message, not with the patience of whoever waits. */
const DEADLINE_MS = 20 * 60_000;
const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs what the arguments ask for; resolves with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const workspace = openWorkspace(stop.signal);
  const request = parseRequest(args, usualSteps(workspace), optionalSteps(workspace));
  if (request.kind === 'help') {
    console.log(request.text);
    return 0;
  }
  if (request.kind === 'mistake') {
    console.error(request.text);
    console.log(closingLine({ passed: 0, failed: 1 }));
    return 2;
  }
  return await runUntilSignal(request.steps, stop);
}

async function runUntilSignal(steps: readonly Step[], stop: AbortController): Promise<number> {
  let exitCode: number | undefined;
  for (const [name, code] of Object.entries(EXIT_BY_SIGNAL)) {
    // Not once: npm hands on a signal that its whole group has already had.
    process.on(name, () => {
      exitCode = code;
      stop.abort();
    });
  }
  const deadline = setTimeout(() => stop.abort(), DEADLINE_MS);
  const startedMs = performance.now();
  const finished = await runSteps(stoppable(steps, stop.signal), {
    atOnce: AT_ONCE,
    nowMs: () => performance.now(),
    onFinished: printFinished,
  });
  clearTimeout(deadline);
  const failed = printSummary(finished, performance.now() - startedMs);
  return exitCode ?? (failed > 0 ? 1 : 0);
}

/** After an abort no further step starts; each that was left out counts as failed. */
function stoppable(steps: readonly Step[], signal: AbortSignal): Step[] {
  return steps.map((step) => ({
    ...step,
    run: async () => {
      if (signal.aborted) return { passed: 0, failed: 1, output: 'stopped before it began\n' };
      return await step.run();
    },
  }));
}
