import { existsSync } from 'node:fs';
import { Checks } from './checks.ts';
import { startPlatforms } from './platforms.ts';
import { proveMainJob } from './prove-main-job.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function run(folder: string | undefined): Promise<number> {
  if (folder === undefined || !existsSync(folder)) {
    say(
      `usage: node tools/dist/e2e-iocs/main.js <folder>; there is no folder ${folder ?? 'named'}`,
    );
    return 2;
  }
  const checks = new Checks(say);
  const platforms = await startPlatforms(say);
  try {
    await proveMainJob(folder, platforms, checks);
  } finally {
    await platforms.close();
  }
  checks.figure('peak memory', Math.round(process.resourceUsage().maxRSS / 1_024), ' MB');
  checks.figure('altogether', Math.round(process.uptime()), ' s');
  return checks.end();
}

process.exitCode = await run(process.argv[2]);
