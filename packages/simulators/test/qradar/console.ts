import { onTestFinished } from 'vitest';
import {
  createClock,
  type QradarOptions,
  type QradarSimulator,
  startQradarSimulator,
} from '../../src/index.ts';

export const NOW_MS = 1_700_000_000_000;

export interface Asked {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
  readonly text: string;
}

export interface TestConsole extends QradarSimulator {
  /** `path` is below `/api` and sent as it is; the Version header is 20.0 unless a header says otherwise. */
  ask(path: string, asked?: Asked): Promise<Answered>;
}

/** A console on a clock that stands still; it is closed when the test ends. */
export async function openConsole(options: QradarOptions = {}): Promise<TestConsole> {
  const simulator = await startQradarSimulator({ clock: createClock(NOW_MS), ...options });
  onTestFinished(() => simulator.close());
  return { ...simulator, ask: (path, asked = {}) => send(simulator, `/api${path}`, asked) };
}

export async function send(
  simulator: QradarSimulator,
  path: string,
  asked: Asked,
): Promise<Answered> {
  const query = asked.query === undefined ? '' : `?${new URLSearchParams(asked.query).toString()}`;
  const body = toBody(asked);
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const headers = toHeaders(simulator, asked);
  const response = await fetch(`${simulator.url.origin}${path}${query}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : undefined,
    text,
  };
}

function toBody({ json, text, form }: Asked): string | URLSearchParams | undefined {
  if (form !== undefined) return new URLSearchParams(form);
  return json === undefined ? text : JSON.stringify(json);
}

function toHeaders({ token }: QradarSimulator, { json, headers = {} }: Asked): Headers {
  const all = new Headers({ SEC: token, Version: '20.0' });
  if (json !== undefined) all.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return all;
}

/** One member of every row. */
export const column = (rows: unknown, name: string): unknown[] =>
  (rows as Readonly<Record<string, unknown>>[]).map((row) => row[name]);
