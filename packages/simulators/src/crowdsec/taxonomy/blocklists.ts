interface Blocklist {
  readonly label: string;
  readonly references: readonly string[];
}

/** The lists that replies refer to (dossier §4.4). */
export const blocklists: Readonly<Record<string, Blocklist>> = {
  'list:crowdsec_intelligence_blocklist': {
    label: 'CrowdSec Intelligence Blocklist',
    references: [],
  },
  'list:crowdsec_high_background_noise': {
    label: 'CrowdSec High Background Noise List',
    references: [],
  },
  'list:crowdsec_ai_vpn_proxy': { label: 'CrowdSec AI VPN/Proxy List', references: [] },
  'list:firehol_cybercrime': {
    label: 'Firehol cybercrime list',
    references: ['https://iplists.firehol.org/?ipset=cybercrime'],
  },
};
