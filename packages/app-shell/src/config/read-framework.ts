import { readFileSync } from 'node:fs';
import { consoleAddress } from './console-address.ts';
import { PLATFORMS } from './platforms.ts';
import type { Environment } from './read-environment.ts';
import { type Reading, SettingsReader } from './settings-reader.ts';

/** Says that the process is an app inside QRadar. */
const APP_ID = 'QRADAR_APP_ID';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * What QRadar's app framework tells an app about its console, so that an administrator need not type it: the console,
 * the token of the authorized service, the authorities the container trusts, the proxy of Auto Update. Nothing outside
 * of QRadar. Weaker than anything an administrator gives.
 */
export function readFramework(environment: Environment): Reading {
  const reader = new SettingsReader('environment of the app framework');
  if (!environment[APP_ID]) return reader.reading();
  const take = (path: string, variable: string, text = environment[variable]) => {
    if (text !== undefined && text !== '') reader.takeText(path, text, `variable ${variable}`);
  };
  take('qradar.url', 'QRADAR_CONSOLE_FQDN', consoleAddress(environment));
  take('qradar.token', 'SEC_ADMIN_TOKEN');
  // A bundle that an older image lacks is no reason not to start.
  const bundle = environment['REQUESTS_CA_BUNDLE'];
  if (bundle !== undefined && holdsCertificate(bundle))
    for (const section of ['qradar', ...PLATFORMS]) take(`${section}.caFile`, 'REQUESTS_CA_BUNDLE');
  takeProxy(environment, take);
  return reader.reading();
}

function takeProxy(
  environment: Environment,
  take: (path: string, variable: string, text?: string) => void,
): void {
  const given = environment['QRADAR_HTTPS_PROXY'] ?? '';
  const proxy = URL.parse(given.includes('://') ? given : `http://${given}`);
  if (given === '' || proxy === null) return;
  const { hostname, port, protocol, username, password } = proxy;
  const from = 'QRADAR_HTTPS_PROXY';
  take('proxy.host', from, hostname);
  take('proxy.port', from, port === '' ? DEFAULT_PORTS[protocol] : port);
  take('proxy.username', from, decoded(username));
  take('proxy.password', from, decoded(password));
  // The console is next door, whatever the list says.
  const own = [environment['QRADAR_CONSOLE_FQDN'], environment['QRADAR_CONSOLE_IP']];
  const direct = [environment['QRADAR_NO_PROXY'], ...own].filter((each) => each);
  take('proxy.noProxy', 'QRADAR_NO_PROXY', direct.join(','));
}

/** As it is where somebody left a percent sign unescaped. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function holdsCertificate(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes('-----BEGIN CERTIFICATE-----');
  } catch {
    return false;
  }
}
