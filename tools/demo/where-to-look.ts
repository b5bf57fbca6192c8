import type { InstalledApp } from './install-app.ts';
import type { DemoPlatforms } from './platforms.ts';

const MAY: Readonly<Record<string, string>> = {
  admin: 'do everything',
  analyst: 'use the app',
  helpdesk: 'not see the app',
};

/** Where everything is, who can log in, and what there is to try. */
export function whereToLook(
  { qradar, threatq, threatconnect, crowdsec, indicators }: DemoPlatforms,
  { id, url }: InstalledApp,
): string {
  const accounts = qradar.accounts.map(
    ({ name, password }) =>
      `  ${name.padEnd(8)}  ${password.padEnd(27)}  may ${MAY[name] ?? 'look around'}`,
  );
  return [
    `QRadar console     ${new URL('/console/', qradar.url).href}  (a simulator; the app is on it, as app ${id})`,
    ...accounts,
    '  Log Activity: point at an address, a URL or a host name, or right-click it and choose More Options…',
    '  Offenses: select rows and press ThreatQ Context Info. Intelbridge: the tab. Admin: its settings, the reference sets.',
    `ThreatQ simulator  ${threatq.url.href}  (${indicators.toLocaleString('en-US')} indicators)`,
    `ThreatConnect      ${threatconnect.apiUrl}  (a simulator; point at or right-click what is in Log Activity)`,
    `CrowdSec           ${crowdsec.apiUrl}  (a simulator; right-click an address: CrowdSec IP Lookup)`,
    `Intelbridge        ${url}/  (behind the console; pages need its log-in)`,
    '',
  ].join('\n');
}
