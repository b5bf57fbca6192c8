import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { replayFile } from './replay-case.schema.ts';
import { runCase } from './run-case.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Runs every case of the files; resolves with an exit code. */
async function replay(files: readonly string[], samples: string | undefined): Promise<number> {
  let failed = 0;
  let passed = 0;
  for (const file of files) {
    const parsed = replayFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) {
      say(
        `${file}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
      );
      return 2;
    }
    for (const given of parsed.data.cases) {
      const wrong = await runCase(given, resolve(samples ?? dirname(file)));
      if (wrong === undefined) passed += 1;
      else {
        failed += 1;
        say(`FAILED ${given.vendor} ${given.operation}: ${given.name}: ${wrong}`);
      }
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

await new Command('npm run replay --')
  .description(
    'Serves recorded replies over HTTP, calls the real adapters and compares; see docs/replay.md',
  )
  .argument('<cases.json...>', 'files of cases')
  .option('--samples <folder>', 'folder the recorded files are in; default: that of the case file')
  .action(async (files: string[], { samples }: { samples?: string }) => {
    process.exitCode = await replay(files, samples);
  })
  .parseAsync();
