import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY_MB } from '../identity.ts';
import { consoleCallProblems } from './console-calls.ts';
import { type Installation, install } from './installation.ts';
import type { Subject } from './rule.ts';
import { type End, RunningApp } from './running-app.ts';
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

/**
 * Installs the app in a temporary folder and starts it as an ordinary user: first without settings, as on its first day,
 * then with those of the first steps in docs/install.md. Looks at it each time and stops it.
 */
export async function tryOut(subject: Subject, limits = LIMITS): Promise<Trial> {
  const service = subject.manifest.services?.[0];
  if (service === undefined) throw new Error('The manifest has no service.');
  const installation = install(subject);
  try {
    const first = await startOnce(await RunningApp.start(service, installation), subject, limits);
    if (first.problems.length > 0) return first;
    const configured = configure(installation);
    const app = await RunningApp.start(service, configured);
    const { problems } = await startOnce(app, subject, limits);
    const refusal = /not configured[^"]*/.exec(app.output)?.[0];
    return { ...first, problems: refusal === undefined ? problems : [...problems, refusal] };
  } finally {
    installation.remove();
  }
}

async function startOnce(app: RunningApp, subject: Subject, limits: TrialLimits): Promise<Trial> {
  const startMs = await app.untilAnswering(limits.startMs);
  const isUp = startMs !== undefined;
  const badAnswers = isUp
    ? [...(await unservedFiles(app.url, subject)), ...(await consoleCallProblems(app.url, subject))]
    : [`/debug did not answer within ${limits.startMs} ms; it printed: ${app.output}`];
  const peakMb = isUp ? app.peakMegabytes() : 0;
  const end = await app.stop(limits.stopMs);
  const problems = [
    ...badAnswers,
    ...(peakMb < MEMORY_MB ? [] : [`it used ${peakMb} MB; ${MEMORY_MB} MB are granted`]),
    ...(isUp ? endProblems(end, limits) : []),
  ];
  return { startMs, peakMb, stopMs: end.afterMs, problems };
}

function endProblems({ code, signal }: End, { stopMs }: TrialLimits): readonly string[] {
  if (signal === 'SIGKILL') return [`SIGTERM did not end it within ${stopMs} ms`];
  return code === 0 ? [] : [`after SIGTERM its exit code is ${code ?? signal ?? 'none'}, not 0`];
}

/** What an administrator does first. */
function configure(installation: Installation): Installation {
  const threatq = {
    url: 'https://threatq.example',
    clientId: 'example',
    clientSecret: 'example',
    collections: ['Example'],
    pullImmediately: false,
  };
  const file = join(installation.root, 'store/settings.json');
  writeFileSync(file, JSON.stringify({ threatq }));
  const environment = { ...installation.environment, SEC_ADMIN_TOKEN: 'example' };
  return { ...installation, environment };
}
