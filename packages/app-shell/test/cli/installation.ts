import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { FakeClock } from '@intelbridge/core/fakes';
import {
  createClock,
  type NewIndicator,
  type QradarSimulator,
  startQradarSimulator,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { runCli } from '../../src/index.ts';
import { storeContent } from './store-content.ts';

const HOUR_MS = 3_600_000;
export const NOW = Date.UTC(2026, 0, 15, 12);
export const COLLECTION = 'Active ones';

/** What a command line left behind. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One simulated console, one simulated platform, a folder for the store, and the command line between them. */
export interface Installation {
  readonly qradar: QradarSimulator;
  readonly threatq: ThreatqSimulator;
  readonly store: string;
  readonly clock: FakeClock;
  /** Good settings as variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every secret of these settings. */
  readonly secrets: readonly string[];
  readonly run: (
    args: readonly string[],
    environment?: Record<string, string>,
    input?: string,
  ) => Promise<Ended>;
  /** The same before a terminal. */
  readonly runAtTerminal: (args: readonly string[]) => Promise<Ended>;
  /** Lets time pass everywhere. */
  readonly pass: (ms: number) => void;
  /** Everything that a run could have changed: the console's sets and the store's rows. */
  readonly state: () => unknown;
  readonly close: () => Promise<void>;
}

const INDICATORS: readonly NewIndicator[] = [
  { type: 'IP Address', value: '192.0.2.1', score: 9 },
  { type: 'IP Address', value: '192.0.2.2', score: 3 },
  { type: 'FQDN', value: 'one.example.com' },
  { type: 'FQDN', value: 'two.example.com', updatedAt: NOW - 40 * 24 * HOUR_MS },
  { type: 'URL', value: 'not a url' },
  { type: 'CVE', value: 'CVE-2099-0001', status: 'Expired' },
].map((indicator) => ({ updatedAt: NOW - HOUR_MS, ...indicator }));

interface InstallOptions {
  readonly tls?: boolean;
  /** Instead of the few usual ones. */
  readonly indicators?: readonly NewIndicator[];
}

export async function install({
  indicators = INDICATORS,
  ...options
}: InstallOptions = {}): Promise<Installation> {
  const simulated = { ...options, clock: createClock(NOW) };
  const qradar = await startQradarSimulator(simulated);
  const threatq = await startThreatqSimulator(simulated);
  threatq.addIndicators(indicators);
  threatq.addCollection({
    name: COLLECTION,
    filters: { '+and': [{ status_name: 'Active' }] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-cli-'));
  const store = join(folder, 'store');
  const clock = new FakeClock(NOW);
  const environment = {
    INTELBRIDGE_STORE: store,
    INTELBRIDGE_QRADAR_URL: qradar.url.href,
    INTELBRIDGE_QRADAR_TOKEN: qradar.token,
    INTELBRIDGE_THREATQ_URL: threatq.url.href,
    INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
    INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
    INTELBRIDGE_THREATQ_COLLECTIONS: COLLECTION,
  };
  return {
    qradar,
    threatq,
    store,
    clock,
    environment,
    secrets: [qradar.token, threatq.clientSecret],
    run: (args, variables = environment, input = '') => runWith(args, variables, clock, { input }),
    runAtTerminal: (args) =>
      runWith(args, environment, clock, { terminal: { isTTY: true, columns: 100 } }),
    pass: (ms) => {
      clock.advance(ms);
      threatq.clock.advance(ms);
    },
    state: () => ({ console: qradar.sets(), store: storeContent(store) }),
    close: async () => {
      await Promise.all([qradar.close(), threatq.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

async function runWith(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  clock: FakeClock,
  { terminal = {}, input = '' }: { readonly terminal?: object; readonly input?: string },
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const stream = Object.assign(new PassThrough(), terminal);
  stream.on('data', (chunk: Buffer) => err.push(chunk.toString('utf8')));
  const code = await runCli(args, {
    output: {
      out: (text) => void out.push(`${text}\n`),
      err: (text) => void err.push(`${text}\n`),
      stream: stream as unknown as NodeJS.WriteStream,
    },
    input: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    environment,
    clock,
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Names of the files in the folder of the store; none if it was not made. */
export function filesOf({ store }: Installation): readonly string[] {
  try {
    return readdirSync(store).toSorted();
  } catch {
    return [];
  }
}
