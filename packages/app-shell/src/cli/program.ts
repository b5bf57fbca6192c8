import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LARGEST_ID } from '../config/largest-id.ts';
import { common, JSON_FLAG, type Run } from './common-flags.ts';
import { configCheckCommand, configListCommand } from './config-command.ts';
import { type EnrichFlags, enrichCommand } from './enrich-command.ts';
import { EXIT, EXIT_MEANINGS } from './exit-code.ts';
import { exportCommand } from './export-command.ts';
import { type DecisionFlags, heldCommand, heldDecisionCommand } from './held-command.ts';
import { intelCommands } from './intel-commands.ts';
import { type RunsFlags, runsCommand } from './runs-command.ts';
import { serveCommand } from './serve-command.ts';
import { type SecretFlags, setSecretCommand } from './set-secret-command.ts';
import { setsCommand } from './sets-command.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';
import { syncCommand } from './sync-command.ts';

/** Of `runs`, unless told otherwise. */
const RUNS_SHOWN = 20;
/** Where QRadar expects an app. */
const DEFAULT_PORT = 5_000;

/** Runs one command line; resolves with the exit code. Nothing but results goes to standard output. */
export async function runCli(
  args: readonly string[],
  surroundings: Surroundings = processSurroundings,
): Promise<number> {
  let code: number = EXIT.ok;
  const run: Run = (action) => async (flags) => {
    code = await action(flags, surroundings);
  };
  try {
    await newProgram(surroundings, run).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}

function newProgram({ output }: Surroundings, run: Run): Command {
  const program = new Command('intelbridge')
    .description('Threat intelligence for IBM QRadar')
    .addHelpText('after', closingHelp())
    .showHelpAfterError(
      '`intelbridge --help` shows the commands, `intelbridge <command> --help` their flags.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
    });
  common(program.command('sync'), 'Bring the reference sets up to what the data collections hold')
    .option('--plan', 'show what a sync would do and change nothing')
    .addOption(
      new Option('--from <platform>', 'whose indicators (default: threatq)')
        .choices(['threatq', 'crowdsec'])
        .conflicts('plan'),
    )
    .option('--full', 'compare everything with ThreatQ and QRadar, and repair')
    .action(run(syncCommand));
  common(
    program.command('sets'),
    'Show the reference sets and how many indicators they hold',
  ).action(run(setsCommand));
  offensesCommands(program, run);
  intelCommands(program, run);
  runsCommands(program, run);
  heldCommands(program, run);
  configCommands(program, run);
  common(
    program.command('serve'),
    'Serve the pages and the API; sync, export offenses and write notes at intervals until stopped',
  )
    .option('--port <number>', 'port of the pages and the API; 0: any', portNumber, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, in QRadar all)')
    .action(run(serveCommand));
  return program;
}

function configCommands(program: Command, run: Run): void {
  const config = program.command('config').description('Check and explain the settings');
  common(config.command('check'), 'Read the settings and try every connection').action(
    run(configCheckCommand),
  );
  config
    .command('list')
    .description('Show every setting, its variable, default and meaning')
    .option(...JSON_FLAG)
    .action(run(configListCommand));
  common(
    config.command('set-secret').argument('<setting>', 'e.g. threatq.clientSecret'),
    'Keep a secret, from standard input, encrypted in the store',
  )
    .option('--remove', 'forget it instead')
    .action((setting: string, flags: Omit<SecretFlags, 'setting'>) =>
      run(setSecretCommand)({ ...flags, setting }),
    );
}

function offensesCommands(program: Command, run: Run): void {
  const offenses = program
    .command('offenses')
    .description('Export offenses to ThreatQ, and write what is known of them into their notes');
  common(offenses.command('export'), 'Export what the settings want, now').action(
    run(exportCommand),
  );
  common(
    offenses.command('enrich').argument('[id...]', 'ids of offenses', everyWholeNumber),
    'Write notes on these offenses, or on all, where there is something new to say',
  )
    .option('--all', 'all offenses that are not closed and have to do with an address')
    .action((ids: readonly number[] | undefined, flags: Omit<EnrichFlags, 'ids'>) =>
      run(enrichCommand)({ ...flags, ids: ids ?? [] }),
    );
}

function runsCommands(program: Command, run: Run): void {
  common(
    program.command('runs').argument('[id]', 'a run, to see all about it', wholeNumber),
    'Show what the last runs did',
  )
    .option('--limit <number>', 'show so many, the newest first', wholeNumber, RUNS_SHOWN)
    .action((id: number | undefined, flags: Omit<RunsFlags, 'id'>) =>
      run(runsCommand)({ ...flags, id }),
    );
}

function heldCommands(program: Command, run: Run): void {
  const held = program
    .command('held')
    .description('Show, confirm or discard deletions that were too many to be believed');
  common(
    held.command('list', { isDefault: true }),
    'Show the deletions that wait for you (what `held` alone does)',
  ).action(run(heldCommand));
  const decisions = {
    confirm: 'Let the next full sync carry out a held deletion',
    discard: 'Forget a held deletion; its entries stay',
  } as const;
  for (const decision of ['confirm', 'discard'] as const) {
    common(
      held.command(decision).argument('<set>', 'name of the reference set'),
      decisions[decision],
    )
      .option('--collection <name>', 'which, where the set has several; "" for that of none')
      .action((set: string, flags: Omit<DecisionFlags, 'held'>) =>
        run(heldDecisionCommand(decision))({ ...flags, held: set }),
      );
  }
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text) && Number(text) <= LARGEST_ID) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${LARGEST_ID}.`);
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

const everyWholeNumber = (text: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  wholeNumber(text),
];

function closingHelp(): string {
  const codes = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padEnd(3)}  ${EXIT_MEANINGS[name as keyof typeof EXIT]}`,
  );
  return `
Settings come from a JSON file, variables INTELBRIDGE_… and --set; \`config list\` shows them all.

Exit codes:
${codes.join('\n')}`;
}
