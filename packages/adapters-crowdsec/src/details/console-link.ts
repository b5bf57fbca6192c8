/** Where a browser shows what CrowdSec knows of an address (dossier §5). */
export const consoleLink = (address: string): string =>
  `https://app.crowdsec.net/cti/${encodeURIComponent(address).replaceAll('%3A', ':')}`;
