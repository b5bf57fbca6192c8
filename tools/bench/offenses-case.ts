import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure } from './figure.ts';
import { type Addresses, control, json, startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';
import type { Measured } from './worker.ts';

const OFFENSES = 10_000;
const AT_ONCE = 500;
const SENT_TOGETHER = 500;
const MINUTE_MS = 60_000;
const SETTINGS = {
  INTELBRIDGE_OFFENSES_LOOKBACK_HOURS: '0',
  INTELBRIDGE_OFFENSES_PRIVATE_INDICATORS: 'on',
  // More connections than requests are allowed at once.
  INTELBRIDGE_OFFENSES_SEARCHES: '8',
};

interface Requests {
  readonly total: number;
  readonly byRoute: Readonly<Record<string, number>>;
  readonly mostInFlight: number;
}

/** A first export, an idle one after it, and many notes asked for at once. */
export async function offensesCase(_: BenchOptions, newStore: NewStore): Promise<Figure[]> {
  const platforms = await startPlatforms(1, undefined);
  try {
    const ids = await addOffenses(platforms);
    const store = newStore();
    const run = (task: string, file: string) =>
      counted(platforms, () => runWorker(task, platforms, store, file, SETTINGS));
    const first = await run('export', '1');
    const once = await run('export', '1');
    const twice = await run('export', '2');
    // A stand-in that answers at once would never have two requests in hand.
    const slow = { kind: 'latency', ms: 2, times: 0 };
    await control(platforms.qradar.url, 'faults', json(slow));
    const notes = await run('notes', JSON.stringify(ids.slice(0, AT_ONCE)));
    return figuresOf(first, { once, twice }, notes);
  } finally {
    await platforms.close();
  }
}

type Counted = Awaited<ReturnType<typeof counted>>;

function figuresOf(
  first: Counted,
  { once, twice }: { readonly once: Counted; readonly twice: Counted },
  notes: Counted,
): Figure[] {
  const { rows, seconds, peakMb } = first.measured;
  const behind = `${rows} events in ${seconds.toFixed(1)} s`;
  const requests = (name: string, value: number, atMost: number, detail: string) =>
    figure({ name, value, unit: 'requests', atMost, detail });
  const pages = first.qradar.byRoute['GET /api/siem/offenses'] ?? 0;
  const idle = twice.qradar.total - once.qradar.total;
  const idleThreatq = twice.threatq.total - once.threatq.total;
  return [
    figure({
      name: `peak memory, export of ${OFFENSES} offenses`,
      value: peakMb,
      unit: 'MB',
      atMost: 200,
      detail: behind,
    }),
    requests(
      'to QRadar per page, addresses included',
      first.qradar.total / pages,
      2,
      `${first.qradar.total} in all, ${pages} pages`,
    ),
    requests(
      'to ThreatQ per offense',
      first.threatq.total / rows,
      1,
      `${first.threatq.total} in all`,
    ),
    requests('to QRadar of an idle cycle', idle, 1, `${idleThreatq} to ThreatQ`),
    requests(
      `in flight at QRadar, ${AT_ONCE} notes at once`,
      notes.qradar.mostInFlight,
      8,
      `${notes.measured.rows} notes in ${notes.measured.seconds.toFixed(1)} s, ${notes.qradar.total} requests`,
    ),
  ];
}

async function counted({ qradar, threatq }: Addresses, run: () => Promise<Measured>) {
  for (const { url } of [qradar, threatq]) await control(url, 'requests', { method: 'DELETE' });
  const measured = await run();
  return {
    measured,
    qradar: (await control(qradar.url, 'requests')) as Requests,
    threatq: (await control(threatq.url, 'requests')) as Requests,
  };
}

/** One changed each minute until now, with four new addresses and 2 kB of description, every hundredth with 100 kB. */
async function addOffenses({ qradar }: Addresses): Promise<readonly number[]> {
  const now = Date.now();
  const ids: number[] = [];
  for (let start = 0; start < OFFENSES; start += SENT_TOGETHER) {
    const offenses = Array.from({ length: SENT_TOGETHER }, (_, n) => toOffense(start + n, now));
    const reply = (await control(qradar.url, 'offenses', json(offenses))) as { ids: number[] };
    ids.push(...reply.ids);
  }
  return ids;
}

function toOffense(n: number, now: number) {
  const at = now - (OFFENSES - n) * MINUTE_MS;
  const words = n % 100 === 0 ? 100_000 : 2_000;
  return {
    description: `Offense ${n} containing `.padEnd(words, 'Firewall Permit '),
    offense_type: 0,
    offense_source: address(4 * n),
    start_time: at,
    last_updated_time: at,
    last_persisted_time: at,
    sourceAddresses: [address(4 * n), address(4 * n + 1)],
    localDestinationAddresses: [address(4 * n + 2), address(4 * n + 3)],
  };
}

/** Of the benchmark range. */
const address = (n: number): string => `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`;
