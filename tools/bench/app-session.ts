import { setTimeout as wait } from 'node:timers/promises';
import type { Addresses } from './platforms.ts';

const POLL_MS = 500;
/** A sync of a million indicators takes minutes. */
const LONGEST_JOB_MS = 3_600_000;

/** Somebody who is logged in at the console and uses the app. */
export interface AppSession {
  readonly cookie: string;
  /** The text of the answer; rejects unless the status is 200. */
  readonly ask: (path: string, init?: RequestInit) => Promise<string>;
}

/** Logs in with the console's own form. */
export async function logIn(
  { console }: Addresses,
  url: string,
  name: string,
): Promise<AppSession> {
  const account = console?.accounts.find((each) => each.name === name);
  const form = { j_username: name, j_password: account?.password ?? '' };
  const where = new URL('/console/j_security_check', console?.url);
  const reply = await fetch(where, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  const cookie = reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return {
    cookie,
    ask: async (path, init = {}) => {
      const headers = { ...(init.headers as Record<string, string>), cookie };
      const response = await fetch(new URL(path, url), { ...init, headers });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
      return text;
    },
  };
}

/** Has an administrator run the job, until it ends; rejects if it does not within `longestMs`. */
export async function runJob(
  { ask }: Pick<AppSession, 'ask'>,
  job: string,
  longestMs = LONGEST_JOB_MS,
): Promise<void> {
  const { csrfToken } = JSON.parse(await ask('/api/v1/session')) as { csrfToken: string };
  const headers = { 'x-intelbridge-csrf': csrfToken };
  const asked = Date.now();
  await ask(`/api/v1/jobs/${job}/run`, { method: 'POST', headers });
  for (;;) {
    const { jobs } = JSON.parse(await ask('/api/v1/jobs')) as { jobs: JobSeen[] };
    const last = jobs.find(({ name }) => name === job)?.last;
    if (last !== undefined && last.endedAt >= asked) return requireEnded(last);
    if (Date.now() - asked >= longestMs) throw new Error(`the job ${job} does not end`);
    await wait(POLL_MS);
  }
}

interface JobSeen {
  readonly name: string;
  readonly last?: { readonly endedAt: number; readonly outcome: string };
}

function requireEnded({ outcome }: { readonly outcome: string }): void {
  if (outcome !== 'ended') throw new Error(`the job ${outcome}`);
}

/** How the latest run of a sync ended. */
export async function latestRun({ ask }: AppSession): Promise<LatestRun> {
  const { runs } = JSON.parse(await ask('/api/v1/runs')) as { runs: LatestRun[] };
  const [run] = runs;
  if (run?.outcome !== 'ok') throw new Error(`the sync was ${run?.outcome}`);
  return run;
}

export interface LatestRun {
  readonly outcome: string;
  readonly startedAt: number;
  readonly endedAt: number;
}
