import type { LogLevel } from '@intelbridge/core';
import { FakeClock } from '@intelbridge/core/fakes';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  HttpTransport,
  type TransportOptions,
  type VendorCall,
  VendorClient,
  type VendorClientOptions,
} from '../src/index.ts';

export const NOW = Date.UTC(2026, 10, 24, 12);

export interface LogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: unknown;
}

export interface TestClient {
  readonly client: VendorClient;
  readonly clock: FakeClock;
  readonly log: LogLine[];
}

type Options = Partial<VendorClientOptions> & { readonly over?: TransportOptions };

/** A client of `url` whose waits cost no time and whose back-off is always the longest. */
export function newClient(url: URL, { over, ...options }: Options = {}): TestClient {
  const transport = new HttpTransport(over);
  onTestFinished(() => transport.close());
  const clock = new FakeClock(NOW);
  const log: LogLine[] = [];
  const client = new VendorClient({
    vendor: 'Acme',
    baseUrl: url,
    transport,
    credentials: { headers: async () => ({}) },
    clock,
    random: () => 0.999_999,
    log: (level, message, fields) => log.push({ level, message, fields }),
    ...options,
  });
  return { client, clock, log };
}

export const ANY: VendorCall<z.ZodUnknown> = { method: 'GET', path: '/x', schema: z.unknown() };
export const POST: VendorCall<z.ZodUnknown> = { ...ANY, method: 'POST', body: { json: { a: 1 } } };

/** What a promise rejects with; a value that it resolves to instead fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([work]);
  if (outcome.status === 'rejected') return outcome.reason as unknown;
  throw new Error(`expected a failure, got ${JSON.stringify(outcome.value)}`);
}
