import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Table from 'cli-table3';
import { type ReplayCase, replayFile } from './replay-case.schema.ts';
import { runCase } from './run-case.ts';

export type Say = (text: string) => void;

interface Counts {
  passed: number;
  failed: number;
}

/**
 * Runs every case of the files on the recordings below `samples` (default: beside each file) and says what differs.
 * Resolves with an exit code: 0 all as expected, 1 something differs, 2 nothing was run.
 */
export async function replay(
  files: readonly string[],
  samples: string | undefined,
  say: Say,
): Promise<number> {
  if (samples !== undefined && !existsSync(samples)) {
    say(`there is no folder ${samples}; --samples names the folder of the recorded replies`);
    return 2;
  }
  const batches: { readonly folder: string; readonly cases: readonly ReplayCase[] }[] = [];
  for (const file of files) {
    const cases = readCases(file);
    if (typeof cases === 'string') {
      say(`${file}: ${cases}`);
      return 2;
    }
    batches.push({ folder: resolve(samples ?? dirname(file)), cases });
  }
  const counts = new Map<string, Counts>();
  for (const { folder, cases } of batches) {
    for (const given of cases) await runOne(given, folder, counts, say);
  }
  return summarise(counts, say);
}

function readCases(file: string): readonly ReplayCase[] | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { success, data, error } = replayFile.safeParse(json);
  if (success) return data.cases;
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

async function runOne(
  given: ReplayCase,
  folder: string,
  counts: Map<string, Counts>,
  say: Say,
): Promise<void> {
  const { vendor, operation, name } = given;
  const wrong = await runCase(given, folder);
  const label = `${vendor} ${operation}`;
  const count = counts.get(label) ?? { passed: 0, failed: 0 };
  counts.set(label, count);
  count[wrong === undefined ? 'passed' : 'failed'] += 1;
  if (wrong !== undefined) say(`FAILED ${label}: ${name}: ${wrong}`);
}

function summarise(counts: ReadonlyMap<string, Counts>, say: Say): number {
  const table = new Table({
    head: ['operation', 'passed', 'failed'],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [] },
  });
  let passed = 0;
  let failed = 0;
  for (const [label, count] of counts) {
    table.push([label, count.passed, count.failed]);
    passed += count.passed;
    failed += count.failed;
  }
  say(table.toString());
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
