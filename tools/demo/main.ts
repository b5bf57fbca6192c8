import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { runDemo } from './run-demo.ts';
import { runFresh } from './run-fresh.ts';

interface Flags {
  readonly indicators?: string;
  readonly count: number;
  readonly seed: number;
  readonly interval: number;
  readonly pulls: number;
  readonly fresh: boolean;
}

function amount(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('It must be a number, 0 or more.');
}

function whole(text: string): number {
  const value = amount(text);
  if (Number.isInteger(value)) return value;
  throw new InvalidArgumentError('It must be a whole number.');
}

function folder(path: string): string {
  if (existsSync(path)) return path;
  throw new InvalidArgumentError('There is no such folder.');
}

const program = new Command('npm start --')
  .description('Intelbridge against simulated platforms, on this machine only; Ctrl-C ends it')
  .option('--indicators <folder>', 'real lists (<type>.txt.gz) instead of made-up ones', folder)
  .option('--count <number>', 'how many indicators to begin with', whole, 5_000)
  .option('--seed <number>', 'seed of the made-up indicators', whole, 1)
  .option('--interval <seconds>', 'seconds between two pulls', amount, 5)
  .option('--pulls <number>', 'end after this many pulls; 0: go on until Ctrl-C', whole, 0)
  .option(
    '--fresh',
    'leave the app as it is after its installation, for the configuration page',
    false,
  )
  .action(async ({ indicators, count, seed, interval, pulls, fresh }: Flags) => {
    if (fresh) return runFresh({ folder: indicators, count, seed });
    const intervalMs = interval * 1_000;
    process.exitCode = await runDemo({ folder: indicators, count, seed, intervalMs, pulls });
  });

await program.parseAsync();
