import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installApp } from './install-app.ts';
import { type PlatformOptions, startPlatforms } from './platforms.ts';
import { whereToLook } from './where-to-look.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Starts the simulators and the app as it is after its installation, and says what to enter on its page; until Ctrl-C. */
export async function runFresh(options: PlatformOptions): Promise<void> {
  const store = mkdtempSync(join(tmpdir(), 'intelbridge-demo-'));
  const platforms = await startPlatforms(options);
  const installed = await installApp(platforms, { store, say, isFresh: true });
  const { threatq, collections } = platforms;
  say(whereToLook(platforms, installed));
  say(`Nothing is set yet. Log in as admin, open Admin > Intelbridge settings, and enter
  ThreatQ Server URL     ${threatq.url.href}
  ThreatQ Client ID      ${threatq.clientId}
  ThreatQ Client Secret  ${threatq.clientSecret}
  Data Collection Names  ${collections.join(', ')} (offered once the others are entered)
Ctrl-C ends.`);
  const stop = new AbortController();
  const { signal } = stop;
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
  // Ends the other wait, whose failure nobody needs.
  stop.abort();
  await installed.close();
  await platforms.close();
  rmSync(store, { recursive: true, force: true });
}
