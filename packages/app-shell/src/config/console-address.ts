import type { Environment } from './read-environment.ts';

/** Address of the console that an app runs in, as its framework tells it; undefined elsewhere. */
export function consoleAddress(environment: Environment): string | undefined {
  const name = environment['QRADAR_CONSOLE_FQDN'];
  if (name === undefined || name === '') return undefined;
  // A console that stands in for QRadar on this machine may speak plain HTTP; its own address says so.
  const own = URL.parse(environment['QRADAR_APPLICATION_BASE_URL'] ?? '');
  const isPlain = own?.protocol === 'http:' && own.host === name;
  return `${isPlain ? 'http' : 'https'}://${name}`;
}
