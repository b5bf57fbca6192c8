import { spawn } from 'node:child_process';

const GRACE_MS = 5_000;

export interface ChildResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams as they came. */
  readonly output: string;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Runs a program to its end and keeps what it says. An abort ends it and all it started; never rejects. */
export function runChild(
  [program = '', ...args]: readonly string[],
  { cwd, env, signal }: ChildOptions,
): Promise<ChildResult> {
  const all: Buffer[] = [];
  const out: Buffer[] = [];
  const { promise, resolve } = Promise.withResolvers<ChildResult>();
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => endGroup(child.pid);
  const finish = (ok: boolean, remark: string) => {
    signal.removeEventListener('abort', stop);
    const said = Buffer.concat(all).toString('utf8') + remark;
    resolve({ ok, stdout: Buffer.concat(out).toString('utf8'), output: said });
  };
  child.stdout.on('data', (chunk: Buffer) => {
    all.push(chunk);
    out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => void all.push(chunk));
  child.once('error', (error) => finish(false, `${program}: ${error.message}\n`));
  child.once('close', (code, died) => finish(code === 0, died ? `ended by ${died}\n` : ''));
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return promise;
}

/** A detached child leads a process group, so that test workers and shells end with it. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  sendToGroup(pid, 'SIGTERM');
  setTimeout(() => sendToGroup(pid, 'SIGKILL'), GRACE_MS).unref();
}

function sendToGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
