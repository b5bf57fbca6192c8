import type { QradarSimulator } from '../qradar/qradar-simulator.ts';
import { startQradarSimulator } from '../qradar/start-qradar-simulator.ts';
import {
  generateIndicators,
  loadIndicatorFolder,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '../threatq/index.ts';
import { AuthorityFiles } from './authority-files.ts';
import { type ConsoleFlags, fillConsole, openConsole } from './open-console.ts';
import type { CrowdsecFlags } from './open-crowdsec.ts';
import { openOthers } from './open-others.ts';
import type { ThreatconnectFlags } from './open-threatconnect.ts';
import { parseSwitches } from './parse-switches.ts';
import { Sample } from './sample.ts';

export interface SimulateOptions extends ConsoleFlags, ThreatconnectFlags, CrowdsecFlags {
  readonly threatqPort: number;
  readonly seed: number;
  readonly count: number;
  readonly indicators?: string;
  /** How many of the real ones; all of them when left out. */
  readonly limit?: number;
  /** QRadar's user interface too. */
  readonly console: boolean;
  /** `name=json`, one each. */
  readonly threatqSet: readonly string[];
}

/** Two that overlap, as administrators have them. */
const collections = [
  { name: 'QRadar Active', filters: { '+and': [{ status_name: 'Active' }] } },
  {
    name: 'Score 8 and better',
    filters: { '+and': [{ score: { '+gte': 8, '+lte': 10 } }, { status_name: 'Active' }] },
  },
];

/** Runs the simulators until SIGINT or SIGTERM. Resolves with the exit code: 1 when they cannot be started. */
export async function runSimulators(options: SimulateOptions): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  const files = new AuthorityFiles();
  const running: { close(): Promise<void> }[] = [];
  try {
    await start(options, files, running);
    await stopped;
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await Promise.all(running.map((simulator) => simulator.close()));
    files.remove();
  }
}

async function start(
  options: SimulateOptions,
  files: AuthorityFiles,
  running: { close(): Promise<void> }[],
): Promise<void> {
  const { tls, qradarPort, threatqPort, qradarVersion: version } = options;
  const switches = parseSwitches(options.qradarSet);
  const console = options.console ? await openConsole(options) : undefined;
  const qradar =
    console ?? (await startQradarSimulator({ port: qradarPort, tls, version, ...switches }));
  running.push(qradar);
  const threatqSwitches = parseSwitches(options.threatqSet);
  const threatq = await startThreatqSimulator({ port: threatqPort, tls, ...threatqSwitches });
  running.push(threatq);
  const sample = new Sample<string>();
  const indicators = await fill(threatq, options, sample);
  const others = await openOthers(options, files, running);
  const where = {
    ...addresses(qradar, threatq, files),
    ...Object.fromEntries(others.map(({ name, address }) => [name, address])),
  };
  const { caFile } = where.qradar;
  const known = others.flatMap(({ values }) => values);
  const values = [...new Set([...sample.kept, ...known])];
  const about = { values, ...(caFile !== undefined && { caFile }) };
  const shown = console && (await fillConsole(console, options, about));
  const line = { ...where, ...(shown && { console: shown }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  const also = others.map(({ title, address }) => `, ${title} at ${address.url}`).join('');
  process.stderr.write(
    `QRadar ${version} at ${qradar.url.href}, ThreatQ with ${indicators} indicators at ${threatq.url.href}${also}; Ctrl-C ends all.\n`,
  );
}

async function fill(
  threatq: ThreatqSimulator,
  options: SimulateOptions,
  sample: Sample<string>,
): Promise<number> {
  const { indicators: folder, seed, count, limit } = options;
  const until = threatq.clock.now();
  const rows =
    folder === undefined
      ? generateIndicators({ seed, count, until })
      : evenly(await loadIndicatorFolder(folder), limit);
  const { length } = threatq.addIndicators(sample.of(rows, ({ value }) => value));
  for (const collection of collections) threatq.addCollection(collection);
  return length;
}

/** So many of them, spread over all lists. */
function evenly<Row>(all: Iterable<Row>, limit: number | undefined): Iterable<Row> {
  if (limit === undefined) return all;
  const rows = [...all];
  const step = rows.length / Math.min(limit, rows.length);
  return rows.filter((_row, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function addresses(qradar: QradarSimulator, threatq: ThreatqSimulator, files: AuthorityFiles) {
  const { clientId, clientSecret, email, password } = threatq;
  return {
    qradar: { url: qradar.url.href, token: qradar.token, ...files.write('qradar', qradar.caPem) },
    threatq: {
      url: threatq.url.href,
      clientId,
      clientSecret,
      email,
      password,
      collections: collections.map(({ name }) => name),
      ...files.write('threatq', threatq.caPem),
    },
  };
}
