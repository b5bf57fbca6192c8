import { MEMORY_MB } from '../identity.ts';
import { consoleCallProblems } from './console-calls.ts';
import { install } from './installation.ts';
import type { Subject } from './rule.ts';
import { RunningApp } from './running-app.ts';
import { unservedFiles } from './unserved-files.ts';

/** What a run of the app showed. */
export interface Trial {
  readonly startMs: number | undefined;
  readonly peakMb: number;
  readonly stopMs: number;
  readonly problems: readonly string[];
}

/** What may be asked of it; tests ask for less time. */
export interface TrialLimits {
  /** A console gives up on an installation later; this is what analysts would notice. */
  readonly startMs: number;
  /** The manifest's `stopwaitsecs`. */
  readonly stopMs: number;
}

const LIMITS: TrialLimits = { startMs: 3_000, stopMs: 8_000 };

/** Installs the app in a temporary folder, starts it as an ordinary user, looks at it and stops it. */
export async function tryOut(subject: Subject, limits = LIMITS): Promise<Trial> {
  const service = subject.manifest.services?.[0];
  if (service === undefined) throw new Error('The manifest has no service.');
  const installation = install(subject);
  try {
    const app = await RunningApp.start(service, installation);
    const startMs = await app.untilAnswering(limits.startMs);
    const badAnswers =
      startMs === undefined
        ? []
        : [
            ...(await unservedFiles(app.url, subject)),
            ...(await consoleCallProblems(app.url, subject)),
          ];
    const peakMb = startMs === undefined ? 0 : app.peakMegabytes();
    const end = await app.stop(limits.stopMs);
    const problems = [
      ...(startMs === undefined
        ? [`/debug did not answer within ${limits.startMs} ms; it printed: ${app.output}`]
        : []),
      ...badAnswers,
      ...(peakMb < MEMORY_MB ? [] : [`it used ${peakMb} MB; ${MEMORY_MB} MB are granted`]),
      ...(end.signal === 'SIGKILL' ? [`SIGTERM did not end it within ${limits.stopMs} ms`] : []),
      ...(startMs === undefined || end.signal === 'SIGKILL' || end.code === 0
        ? []
        : [`after SIGTERM its exit code is ${end.code ?? end.signal ?? 'none'}, not 0`]),
    ];
    return { startMs, peakMb, stopMs: end.afterMs, problems };
  } finally {
    installation.remove();
  }
}
