import { Command, CommanderError } from 'commander';
import { configCheckCommand, configListCommand } from './config-command.ts';
import { EXIT, EXIT_MEANINGS } from './exit-code.ts';
import { serveCommand } from './serve-command.ts';
import { setsCommand } from './sets-command.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';
import { syncCommand } from './sync-command.ts';

type Action<Flags> = (flags: Flags, surroundings: Surroundings) => Promise<number> | number;
type Run = <Flags>(action: Action<Flags>) => (flags: Flags) => Promise<void>;

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
    .option('--full', 'compare everything with ThreatQ and QRadar, and repair')
    .action(run(syncCommand));
  common(
    program.command('sets'),
    'Show the reference sets and how many indicators they hold',
  ).action(run(setsCommand));
  const config = program.command('config').description('Check and explain the settings');
  common(config.command('check'), 'Read the settings and try every connection').action(
    run(configCheckCommand),
  );
  config
    .command('list')
    .description('Show every setting, its variable, default and meaning')
    .option('--json', 'print one JSON array on standard output')
    .action(run(configListCommand));
  common(program.command('serve'), 'Sync at the interval of the settings until stopped').action(
    run(serveCommand),
  );
  return program;
}

function closingHelp(): string {
  const codes = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padEnd(3)}  ${EXIT_MEANINGS[name as keyof typeof EXIT]}`,
  );
  return `
Settings come from a JSON file, variables INTELBRIDGE_… and --set; \`config list\` shows them all.

Exit codes:
${codes.join('\n')}`;
}

function common(command: Command, description: string): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  return command
    .description(description)
    .option('--json', 'print one JSON object on standard output')
    .option(
      '--store <folder>',
      'folder of the store (default: INTELBRIDGE_STORE, else .intelbridge here)',
    )
    .option(
      '--settings <file>',
      'settings file (default: INTELBRIDGE_SETTINGS, else settings.json in the store)',
    )
    .option('--set <name=value>', 'override one setting; may be repeated', collect);
}
