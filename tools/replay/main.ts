import { Command } from 'commander';
import { replay } from './replay.ts';

await new Command('npm run replay --')
  .description(
    'Serves recorded replies over HTTP, calls the real adapters and compares; see docs/replay.md',
  )
  .argument('<cases.json...>', 'files of cases')
  .option('--samples <folder>', 'folder the recorded files are in; default: that of the case file')
  .action(async (files: string[], { samples }: { samples?: string }) => {
    process.exitCode = await replay(
      files,
      samples,
      (text) => void process.stdout.write(`${text}\n`),
    );
  })
  .parseAsync();
