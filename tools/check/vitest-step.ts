import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';
import { toOutcome } from './vitest-report.schema.ts';
import { nodeOf, type Workspace } from './workspace.ts';

/** Runs the tests of one vitest configuration and counts them from the JSON report. */
export async function runTests(
  { root, run }: Workspace,
  config: string,
  mayBeEmpty: boolean,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { ok, output } = await run([
      nodeOf(root),
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--config=${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    return toOutcome({ ok, output, report, mayBeEmpty });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
