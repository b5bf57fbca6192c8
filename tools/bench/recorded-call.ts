import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeFileSync } from 'node:fs';

/** One request the sync sent, for the bare loop to send again. */
export interface RecordedCall {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** On the clock of the process that recorded it, in ms. */
  readonly atMs: number;
}

interface CreatedRequest {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Notes every request undici makes in this process from now on. */
export function recordCalls(): readonly RecordedCall[] {
  const calls: RecordedCall[] = [];
  subscribe('undici:request:create', (message) => {
    const { origin, method, path, body } = (message as { request: CreatedRequest }).request;
    const text = typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : '';
    calls.push({ origin, method, path, body: text, atMs: performance.now() });
  });
  return calls;
}

/** In the process that recorded them. */
export function secondsSinceFirstWrite(calls: readonly RecordedCall[]): number | undefined {
  const first = calls.find(isWrite);
  return first && (performance.now() - first.atMs) / 1_000;
}

/** Whether it changes the console. */
export const isWrite = ({ method, path }: RecordedCall): boolean =>
  method === 'PATCH' || (method === 'POST' && path.includes('/reference_data_collections/sets'));

export function saveCalls(file: string, calls: readonly RecordedCall[]): void {
  writeFileSync(file, calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
}

export function loadCalls(file: string): RecordedCall[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RecordedCall);
}
