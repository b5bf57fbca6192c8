import { existsSync, readFileSync } from 'node:fs';
import { QradarUsers, toBaseUrl } from '@intelbridge/adapters-qradar';
import type { Clock, ConsoleUsers, Log } from '@intelbridge/core';
import { HttpTransport } from '@intelbridge/vendor-http';
import { consoleAddress } from '../config/console-address.ts';
import type { Environment } from '../config/read-environment.ts';
import type { Settings } from '../config/settings.config.ts';
import { toTransport } from './transport.ts';

export { sessionOf } from '@intelbridge/adapters-qradar';

export interface OpenedConsoleUsers {
  readonly users: ConsoleUsers;
  close(): Promise<void>;
}

interface Surroundings {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Whom to ask who somebody is: the console that the app is installed on, whatever the settings say, so that a wrong setting
 * locks nobody out; elsewhere the one of the settings. Undefined if there is neither.
 */
export function openConsoleUsers(
  settings: Settings | undefined,
  { environment, clock, log }: Surroundings,
): OpenedConsoleUsers | undefined {
  const found = ownConsole(environment) ?? settingsConsole(settings);
  if (found === undefined) return undefined;
  const { baseUrl, transport } = found;
  const users = new QradarUsers({ baseUrl, transport, clock, log });
  return { users, close: () => transport.close() };
}

interface Found {
  readonly baseUrl: URL;
  readonly transport: HttpTransport;
}

/** As the framework tells it (app framework dossier §6.7). */
function ownConsole(environment: Environment): Found | undefined {
  const address = consoleAddress(environment);
  if (address === undefined) return undefined;
  const baseUrl = toBaseUrl(address);
  if (!(baseUrl instanceof URL)) return undefined;
  const bundle = environment['REQUESTS_CA_BUNDLE'];
  const hasBundle = bundle !== undefined && bundle !== '' && existsSync(bundle);
  const ca = hasBundle ? { caPem: readFileSync(bundle, 'utf8') } : {};
  return { baseUrl, transport: new HttpTransport(ca) };
}

function settingsConsole(settings: Settings | undefined): Found | undefined {
  if (settings?.qradar === undefined) return undefined;
  const baseUrl = toBaseUrl(settings.qradar.url);
  if (!(baseUrl instanceof URL)) return undefined;
  return { baseUrl, transport: toTransport('qradar', settings) };
}
