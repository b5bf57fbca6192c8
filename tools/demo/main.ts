import { Command } from 'commander';
import { runDemo } from './run-demo.ts';

const program = new Command('npm start --')
  .description('Intelbridge against simulated platforms, on this machine only; Ctrl-C ends it')
  .option('--indicators <folder>', 'real lists (<type>.txt.gz) instead of made-up indicators')
  .option('--count <number>', 'how many indicators to begin with', '5000')
  .option('--seed <number>', 'seed of the made-up indicators', '1')
  .option('--interval <seconds>', 'seconds between two pulls', '5')
  .option('--pulls <number>', 'end after this many pulls; 0: go on until Ctrl-C', '0')
  .action(async (flags: Record<string, string>) => {
    process.exitCode = await runDemo({
      folder: flags['indicators'],
      count: Number(flags['count']),
      seed: Number(flags['seed']),
      intervalMs: Number(flags['interval']) * 1_000,
      pulls: Number(flags['pulls']),
    });
  });

await program.parseAsync();
