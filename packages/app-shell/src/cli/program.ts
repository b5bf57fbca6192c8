import { Command, CommanderError } from 'commander';
import { configCheckCommand, configListCommand } from './config-command.ts';
import { EXIT } from './exit-code.ts';
import type { Output } from './output.ts';
import { serveCommand } from './serve-command.ts';
import { setsCommand } from './sets-command.ts';
import { syncCommand } from './sync-command.ts';
import type { CommonFlags } from './with-app.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 something failed, 2 wrong usage or settings, 3 another sync is running, 130 interrupted.
Settings come from a JSON file, variables INTELBRIDGE_… and --set; \`config list\` shows them all.`;

/** Runs one command line; resolves with the exit code. Nothing but results goes to standard output. */
export async function runCli(args: readonly string[], output: Output): Promise<number> {
  let code: number = EXIT.ok;
  const program = newProgram(output, async (work) => {
    code = await work;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}

type Run = (work: Promise<number> | number) => Promise<void>;

function newProgram(output: Output, run: Run): Command {
  const program = new Command('intelbridge')
    .description('Threat intelligence for IBM QRadar')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
    });
  common(program.command('sync'), 'Bring the reference sets up to what the data collections hold')
    .option('--plan', 'show what a sync would do and change nothing')
    .action((flags: CommonFlags) => run(syncCommand(flags, output)));
  common(
    program.command('sets'),
    'Show the reference sets and how many indicators they hold',
  ).action((flags: CommonFlags) => run(setsCommand(flags, output)));
  const config = program.command('config').description('Check and explain the settings');
  common(config.command('check'), 'Read the settings and try every connection').action(
    (flags: CommonFlags) => run(configCheckCommand(flags, output)),
  );
  config
    .command('list')
    .description('Show every setting, its variable, default and meaning')
    .option('--json', 'print JSON')
    .action((flags: CommonFlags) => run(configListCommand(flags, output)));
  common(program.command('serve'), 'Sync at the interval of the settings until stopped').action(
    (flags: CommonFlags) => run(serveCommand(flags, output)),
  );
  return program;
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
