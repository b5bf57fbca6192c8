import type { ConsoleBehaviour } from '../behaviour.ts';
import { type InstalledApp, proxyPath } from './installed-app.ts';

/** What the framework puts into a container's environment (§6.7). */
export function appEnvironment(
  app: InstalledApp,
  console: URL,
  { buildVersion, consoleIp }: ConsoleBehaviour,
): Record<string, string> {
  const own = (app.manifest.environment_variables ?? []).map(
    ({ name, value }) => [name, value] as const,
  );
  return {
    ...Object.fromEntries(own),
    QRADAR_APP_ID: String(app.id),
    QRADAR_APP_UUID: app.uuid,
    QRADAR_APPLICATION_BASE_URL: `${console.origin}${proxyPath(app.id)}`,
    QRADAR_CONSOLE_IP: consoleIp === 'ipv4' ? '127.0.0.1' : '[::1]',
    QRADAR_CONSOLE_FQDN: console.host,
    QRADAR_CONSOLE_HOSTNAME: console.hostname,
    QRADAR_VERSION: buildVersion,
    QRADAR_BUILD_VERSION: buildVersion,
    QRADAR_APPHOST_EXISTS: 'false',
    QRADAR_APP_RUNNING_ON_APPHOST: 'false',
    IS_QROC: 'false',
    APP_ROOT: '/opt/app-root',
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    ...(app.token === undefined ? {} : { SEC_ADMIN_TOKEN: app.token }),
  };
}
