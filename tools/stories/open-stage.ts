import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ConsoleOptions,
  type ConsoleSimulator,
  type CrowdSecSimulator,
  hostileTexts,
  startConsoleSimulator,
  startThreatqSimulator,
  type ThreatconnectSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { openChromium } from '../../packages/simulators/test/console/chromium.ts';
import { type Desk, sitDown } from '../../packages/simulators/test/console/desk.ts';
import { type InstalledApp, installApp } from '../demo/install-app.ts';
import { ADVERSARIES, INDICATORS, KNOWN, UNKNOWN } from './stage-data.ts';

export type Who = 'admin' | 'analyst' | 'helpdesk';
export type Theme = 'light' | 'dark';

/** A console with the app on it, a second app beside it, the platform behind it, and a browser before it. */
export interface Stage {
  readonly console: ConsoleSimulator;
  readonly threatq: ThreatqSimulator;
  readonly app: InstalledApp;
  /** Warnings and errors of the app. */
  readonly said: readonly string[];
  /** Somebody logs in and finds the console in this theme. */
  enter(who: Who, theme?: Theme): Promise<Desk>;
  close(): Promise<void>;
}

/** For machines that are busy. */
const PATIENCE_MS = 10_000;
const COLLECTION = 'QRadar Active';

/** Platforms besides; they are their maker's to close. */
interface Besides {
  readonly threatconnect?: ThreatconnectSimulator;
  readonly crowdsec?: CrowdSecSimulator;
  /** Instead of the usual settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The app is as after its installation, and the console gave it no token. */
  readonly isFresh?: boolean;
}

/** Only what people do is to be seen. */
const QUIET = { INTELBRIDGE_OFFENSES_EXPORT: 'off', INTELBRIDGE_OFFENSES_NOTES: 'off' };

export async function openStage(
  options: ConsoleOptions = {},
  { settings = {}, isFresh = false, ...besides }: Besides = {},
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-stories-'));
  const [threatq, console, browser] = await Promise.all([
    startThreatqSimulator(),
    startConsoleSimulator({ neighbour: true, ...options }),
    openChromium(),
  ]);
  fill(threatq, console);
  const said: string[] = [];
  const platforms = { qradar: console, threatq, collections: [COLLECTION], ...besides };
  const app = await installApp(platforms, {
    store: folder,
    say: (line) => void said.push(line),
    isFresh,
    settings: { ...(isFresh ? { SEC_ADMIN_TOKEN: '' } : QUIET), ...settings },
  });
  return {
    console,
    threatq,
    app,
    said,
    enter: async (who, theme = 'light') => {
      console.setTheme(who, theme);
      const desk = await sitDown(browser, console, who);
      desk.page.context().setDefaultTimeout(PATIENCE_MS);
      return desk;
    },
    close: async () => {
      await browser.close();
      await app.close();
      await Promise.all([console.close(), threatq.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(threatq: ThreatqSimulator, console: ConsoleSimulator): void {
  threatq.addIndicators(INDICATORS);
  for (const name of ADVERSARIES)
    threatq.addAdversary({ name, indicators: [KNOWN.ip, KNOWN.url, KNOWN.host] });
  for (const name of hostileTexts.slice(0, 5))
    threatq.addAdversary({ name, indicators: [KNOWN.hostile] });
  threatq.addCollection({ name: COLLECTION, filters: { '+and': [{ status_name: 'Active' }] } });
  console.addSampleEvents([...Object.values(UNKNOWN), ...Object.values(KNOWN)]);
}
