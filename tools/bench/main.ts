import { Command } from 'commander';
import { printTable } from './bench-table.ts';
import { CASES, runBench } from './run-bench.ts';

const program = new Command('npm run bench --')
  .description(
    'Speed and memory of the main job, as ratios within one run; prints a table, then JSON',
  )
  .option('--indicators <folder>', 'real lists (<type>.txt.gz); without it made-up indicators')
  .option('--count <number>', 'indicators of the speed cases', '100000')
  .option('--many <number>', 'indicators of the memory, full and delete cases', '1000000')
  .option('--rounds <number>', 'how often each speed case is run; the median counts', '3')
  .option('--ledger <number>', 'rows of the large ledger of the growth case', '10000000')
  .option('--cases <names>', 'which, separated by commas', Object.keys(CASES).join(','))
  .action(async (flags: Record<string, string | boolean>) => {
    const figures = await runBench({
      folder: typeof flags['indicators'] === 'string' ? flags['indicators'] : undefined,
      count: Number(flags['count']),
      many: Number(flags['many']),
      rounds: Number(flags['rounds']),
      ledger: Number(flags['ledger']),
      cases: String(flags['cases']).split(','),
    });
    process.stdout.write(`${printTable(figures)}\n${JSON.stringify(figures)}\n`);
    process.exitCode = figures.every(({ met }) => met) ? 0 : 1;
  });

await program.parseAsync();
