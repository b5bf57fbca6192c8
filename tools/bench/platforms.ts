import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The address line of `npm run simulate`. */
export interface Addresses {
  readonly qradar: { readonly url: string; readonly token: string };
  readonly threatq: {
    readonly url: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly collections: readonly string[];
  };
  /** Where QRadar's user interface was asked for. */
  readonly console?: {
    readonly url: string;
    readonly accounts: readonly { readonly name: string; readonly password: string }[];
  };
}

export interface RunningPlatforms extends Addresses {
  close(): Promise<void>;
}

const SIMULATE = fileURLToPath(
  new URL('../../../packages/simulators/dist/main.js', import.meta.url),
);

/** Both simulators in a process of their own, so that their work is not counted as ours; `detached`, in a session too. */
export async function startPlatforms(
  count: number,
  folder: string | undefined,
  more: readonly string[] = [],
  detached = false,
): Promise<RunningPlatforms> {
  const lists = folder === undefined ? [] : ['--indicators', folder, '--limit', String(count)];
  const child = spawn(process.execPath, [SIMULATE, '--count', String(count), ...lists, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached,
  });
  if (detached) endWithUs(child);
  const line = await firstLine(child);
  return {
    ...(JSON.parse(line) as Addresses),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Ctrl-C does not reach another session. */
function endWithUs(child: ChildProcess): void {
  process.once('exit', () => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the simulators have no output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done === true) throw new Error('the simulators ended before they said where they are');
  return value;
}

/** A POST of JSON. */
export const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export async function control(url: string, path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(new URL(`/_control/${path}`, url), init);
  if (!response.ok) throw new Error(`/_control/${path} answered ${response.status}`);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
