import { Command } from 'commander';
import { releases } from './qradar/version/releases.ts';
import { runSimulators, type SimulateOptions } from './simulate/run-simulators.ts';

/** What commander hands over: text, as typed. */
interface Flags
  extends Omit<
    SimulateOptions,
    'qradarPort' | 'threatqPort' | 'threatconnectPort' | 'crowdsecPort' | 'seed' | 'count' | 'limit'
  > {
  readonly qradarPort: string;
  readonly threatqPort: string;
  readonly threatconnectPort: string;
  readonly crowdsecPort: string;
  readonly seed: string;
  readonly count: string;
  readonly limit?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
const versions = `${releases[0]?.api} to ${releases.at(-1)?.api}`;

const program = new Command('npm run simulate --')
  .description(
    'Stand-ins of QRadar, ThreatQ and, if asked for, ThreatConnect and CrowdSec on 127.0.0.1; one line of JSON says where they are',
  )
  .option('--qradar-port <port>', 'port of QRadar; 0 takes a free one', '0')
  .option('--threatq-port <port>', 'port of ThreatQ; 0 takes a free one', '0')
  .option('--threatconnect', 'an instance of ThreatConnect too', false)
  .option('--threatconnect-port <port>', 'port of ThreatConnect; 0 takes a free one', '0')
  .option('--crowdsec', 'the service of CrowdSec too', false)
  .option('--crowdsec-port <port>', 'port of CrowdSec; 0 takes a free one', '0')
  .option('--console', "QRadar's user interface too, with a second app beside the given one", false)
  .option('--app <url>', 'a running app to put on the console')
  .option('--manifest <file>', "its manifest; the app's own /manifest.json when left out")
  .option(
    '--console-set <switch=json>',
    'one of the switches of the user interface; may be repeated',
    collect,
    [],
  )
  .option('--hostile', 'events and an offense that try to break out of pages', false)
  .option('--tls', 'serve HTTPS under fresh authorities', false)
  .option('--seed <number>', 'seed of the made-up indicators', '1')
  .option('--count <number>', 'how many made-up indicators ThreatQ has', '5000')
  .option('--indicators <folder>', 'real lists (<type>.txt.gz) instead of made-up indicators')
  .option('--limit <number>', 'take only so many of the real ones, spread over the lists')
  .option('--qradar-version <version>', `API version of the console, ${versions}`, '20.0')
  .option(
    '--qradar-set <switch=json>',
    'one of the switches of QRadar; may be repeated',
    collect,
    [],
  )
  .option(
    '--threatq-set <switch=json>',
    'one of the switches of ThreatQ; may be repeated',
    collect,
    [],
  )
  .option(
    '--threatconnect-set <switch=json>',
    'one of the switches of ThreatConnect, e.g. platform="6.2"; may be repeated',
    collect,
    [],
  )
  .option(
    '--crowdsec-set <switch=json>',
    'one of the switches of CrowdSec, e.g. vintage="2022"; may be repeated',
    collect,
    [],
  )
  .action(async ({ limit, ...flags }: Flags) => {
    process.exitCode = await runSimulators({
      ...flags,
      ...(limit !== undefined && { limit: Number(limit) }),
      qradarPort: Number(flags.qradarPort),
      threatqPort: Number(flags.threatqPort),
      threatconnectPort: Number(flags.threatconnectPort),
      crowdsecPort: Number(flags.crowdsecPort),
      seed: Number(flags.seed),
      count: Number(flags.count),
    });
  });

await program.parseAsync();
