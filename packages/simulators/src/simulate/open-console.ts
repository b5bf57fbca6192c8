import {
  type ConsoleAccount,
  type ConsoleSimulator,
  type RegisteredApp,
  startConsoleSimulator,
} from '../console/index.ts';
import { parseSwitches } from './parse-switches.ts';

/** What of the command line is about the user interface. */
export interface ConsoleFlags {
  readonly qradarPort: number;
  readonly tls: boolean;
  readonly qradarVersion: string;
  readonly qradarSet: readonly string[];
  readonly consoleSet: readonly string[];
  /** A running app, and its manifest's file. */
  readonly app?: string;
  readonly manifest?: string;
  readonly hostile: boolean;
}

/** A console with a second app on it. */
export const openConsole = async (flags: ConsoleFlags): Promise<ConsoleSimulator> =>
  startConsoleSimulator({
    ...parseSwitches(flags.qradarSet),
    port: flags.qradarPort,
    tls: flags.tls,
    version: flags.qradarVersion,
    console: parseSwitches(flags.consoleSet),
    neighbour: true,
  });

/** What the line of JSON says about the user interface; `env` is what the app's process needs. */
export interface ConsoleAddress {
  readonly url: string;
  readonly accounts: readonly ConsoleAccount[];
  readonly apps: readonly RegisteredApp[];
}

const OFFENSES = 40;

/** Puts the given app on the console, and events and offenses that `values` turn up in. */
export async function fillConsole(
  console: ConsoleSimulator,
  { app, manifest, hostile }: ConsoleFlags,
  { values, caFile }: { readonly values: readonly string[]; readonly caFile?: string },
): Promise<ConsoleAddress> {
  const isGiven = app !== undefined || manifest !== undefined;
  const apps = isGiven
    ? [
        await console.registerApp({
          ...(app !== undefined && { baseUrl: app }),
          ...(manifest !== undefined && { manifest }),
        }),
      ]
    : [];
  console.seedOffenses({ seed: 1, count: OFFENSES, values });
  console.addSampleEvents(values);
  if (hostile) console.addHostileData();
  const trust = caFile === undefined ? {} : { REQUESTS_CA_BUNDLE: caFile };
  return {
    url: new URL('/console/', console.url).href,
    accounts: console.accounts,
    apps: apps.map((each) => ({ ...each, env: { ...each.env, ...trust } })),
  };
}
