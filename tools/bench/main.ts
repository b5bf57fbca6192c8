import { Command } from 'commander';
import { printTable } from './bench-table.ts';
import { runBench } from './run-bench.ts';

const program = new Command('npm run bench --')
  .description(
    'Speed and memory of the main job, as ratios within one run; prints a table, then JSON',
  )
  .option('--indicators <folder>', 'real lists (<type>.txt.gz); without it made-up indicators')
  .option('--count <number>', 'indicators of the speed cases', '100000')
  .option('--many <number>', 'indicators of the memory case', '1000000')
  .option('--rounds <number>', 'how often each speed case is run; the median counts', '3')
  .option('--skip-memory', 'leave out the memory case, the longest')
  .action(async (flags: Record<string, string | boolean>) => {
    const figures = await runBench({
      folder: typeof flags['indicators'] === 'string' ? flags['indicators'] : undefined,
      count: Number(flags['count']),
      many: Number(flags['many']),
      rounds: Number(flags['rounds']),
      memory: flags['skipMemory'] !== true,
    });
    process.stdout.write(`${printTable(figures)}\n${JSON.stringify(figures)}\n`);
    process.exitCode = figures.every(({ met }) => met) ? 0 : 1;
  });

await program.parseAsync();
