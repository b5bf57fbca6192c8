import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The command line as it is shipped; `npm run build` makes it. */
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface EndedChild {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the start of the process to its end. */
  readonly ms: number;
}

export interface CliChild {
  kill(): void;
  readonly ended: Promise<EndedChild>;
}

/** `intelbridge <args>` as a process of its own. */
export function startCli(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): CliChild {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing; build first: npm run build`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=4', MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: end(child, started),
  };
}

async function end(child: ChildProcess, started: number): Promise<EndedChild> {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...output, ms: performance.now() - started };
}
