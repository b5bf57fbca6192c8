import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Manifest } from '../manifest/manifest.schema.ts';
import { type Installation, isRoot, NOBODY } from './installation.ts';

type Service = NonNullable<Manifest['services']>[number];

/** How a process ended, and after how long. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly afterMs: number;
}

const BETWEEN_TRIES_MS = 20;

/** The service of an installed app, as an ordinary user. */
export class RunningApp {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.url = `http://127.0.0.1:${port}`;
    // Or it never began.
    this.#ended = once(child, 'exit').catch(() => undefined);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
  }

  static async start(service: Service, installation: Installation): Promise<RunningApp> {
    const port = await freePort();
    const command = installation.toHere(service.command ?? '');
    const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
    const [file, ...args] = [...(isRoot ? [...asNobody, '--no-new-privs', '--'] : []), command];
    const child = spawn(file, args, {
      cwd: installation.toHere(service.directory ?? installation.root),
      env: { ...frameworkEnvironment(), ...installation.environment, APP_PORT: `${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const app = new RunningApp(child, port);
    child.on('error', (error) => {
      app.#output += error.message;
    });
    return app;
  }

  /** All it printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Milliseconds until `/debug` says 200; `undefined` if it ended or the time is over. */
  async untilAnswering(limitMs: number): Promise<number | undefined> {
    const started = performance.now();
    while (performance.now() - started < limitMs && this.#child.exitCode === null) {
      const status = await fetch(`${this.url}/debug`).then(
        (response) => response.status,
        () => undefined,
      );
      if (status === 200) return Math.round(performance.now() - started);
      await wait(BETWEEN_TRIES_MS);
    }
    return undefined;
  }

  /** The most memory it had at once. */
  peakMegabytes(): number {
    return this.#megabytes(/^VmHWM:\s+(\d+) kB/m);
  }

  /** What it has now. */
  residentMegabytes(): number {
    return this.#megabytes(/^VmRSS:\s+(\d+) kB/m);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Asks it to end, as supervisord does; after the time it is killed. */
  async stop(limitMs: number): Promise<End> {
    const started = performance.now();
    this.#child.kill('SIGTERM');
    const overtime = setTimeout(() => this.#child.kill('SIGKILL'), limitMs);
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.#ended;
    clearTimeout(overtime);
    const { exitCode: code, signalCode: signal } = this.#child;
    return { code, signal, afterMs: Math.round(performance.now() - started) };
  }

  #megabytes(line: RegExp): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Math.round(Number(line.exec(status)?.[1] ?? 0) / 1_024);
  }
}

/** Of a console that cannot be reached: the app has to start all the same. */
const frameworkEnvironment = (): Record<string, string> => ({
  LANG: 'en_US.UTF-8',
  TZ: 'UTC',
  QRADAR_APP_ID: '1001',
  QRADAR_APP_UUID: '4f6e7a2c-52f1-4a62-8f0e-0d7c9f6b1a11',
  QRADAR_CONSOLE_IP: '127.0.0.1',
  QRADAR_CONSOLE_FQDN: 'console.example',
  QRADAR_CONSOLE_HOSTNAME: 'console',
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
