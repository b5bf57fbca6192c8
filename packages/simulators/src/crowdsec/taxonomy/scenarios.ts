/** What one scenario of the hub says about those it catches. */
export interface Scenario {
  readonly label: string;
  readonly behaviors: readonly string[];
  readonly techniques: readonly string[];
  readonly cves?: readonly string[];
}

/** Common scenarios by name with what they imply (dossier §4.4). */
const scenarios: Readonly<Record<string, Scenario>> = {
  'crowdsecurity/ssh-bf': {
    label: 'SSH Bruteforce',
    behaviors: ['ssh:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/ssh-slow-bf': {
    label: 'SSH Slow Bruteforce',
    behaviors: ['ssh:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/http-probing': {
    label: 'HTTP Probing',
    behaviors: ['http:scan'],
    techniques: ['T1595'],
  },
  'crowdsecurity/http-bad-user-agent': {
    label: 'Bad User Agent',
    behaviors: ['http:scan'],
    techniques: ['T1595'],
  },
  'crowdsecurity/http-crawl-non_statics': {
    label: 'Aggressive Crawl',
    behaviors: ['http:crawl'],
    techniques: ['T1595'],
  },
  'crowdsecurity/http-admin-interface-probing': {
    label: 'HTTP Admin Interface Probing',
    behaviors: ['http:scan'],
    techniques: ['T1595'],
  },
  'crowdsecurity/http-path-traversal-probing': {
    label: 'HTTP Path Traversal Exploit',
    behaviors: ['http:exploit'],
    techniques: ['T1595'],
  },
  'crowdsecurity/iptables-scan-multi_ports': {
    label: 'TCP Port Scan',
    behaviors: ['tcp:scan'],
    techniques: ['T1595', 'T1018', 'T1046'],
  },
  'crowdsecurity/http-bf-wordpress_bf': {
    label: 'WordPress Bruteforce',
    behaviors: ['http:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/http-generic-bf': {
    label: 'HTTP Bruteforce',
    behaviors: ['http:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/telnet-bf': {
    label: 'Telnet Bruteforce',
    behaviors: ['telnet:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/smb-bf': {
    label: 'SMB Bruteforce',
    behaviors: ['smb:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/modsecurity': {
    label: 'Modsecurity Alert',
    behaviors: ['http:exploit'],
    techniques: ['T1595', 'T1190'],
  },
  'crowdsecurity/http-backdoors-attempts': {
    label: 'Scanning for backdoors',
    behaviors: ['http:exploit'],
    techniques: ['T1595'],
  },
  'crowdsecurity/http-sensitive-files': {
    label: 'Access to sensitive files over HTTP',
    behaviors: ['http:scan'],
    techniques: ['T1595'],
  },
  'crowdsecurity/windows-bf': {
    label: 'Windows Bruteforce',
    behaviors: ['windows:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/mysql-bf': {
    label: 'MySQL Bruteforce',
    behaviors: ['database:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/vsftpd-bf': {
    label: 'VSFTPD Bruteforce',
    behaviors: ['ftp:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/dovecot-spam': {
    label: 'Dovecot Bruteforce',
    behaviors: ['pop3/imap:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/suricata-major-severity': {
    label: 'Suricata Severity 1 Event',
    behaviors: ['generic:exploit'],
    techniques: ['T1190', 'T1595'],
  },
  'crowdsecurity/asterisk_bf': {
    label: 'Asterisk Bruteforce',
    behaviors: ['sip:bruteforce'],
    techniques: ['T1110'],
  },
  'crowdsecurity/http-open-proxy': {
    label: 'HTTP Open Proxy Probing',
    behaviors: ['http:scan'],
    techniques: ['T1595'],
  },
};

/** What a name implies. One that speaks of a CVE is a virtual patch for it; any other unknown one implies nothing. */
export function scenarioOf(name: string): Scenario {
  const known = scenarios[name];
  if (known !== undefined) return known;
  const cve = /CVE-\d{4}-\d{4,}/.exec(name)?.[0];
  if (cve === undefined) return { label: name, behaviors: [], techniques: [] };
  return { label: cve, behaviors: ['http:exploit'], techniques: ['T1190'], cves: [cve] };
}

/** How `crowdsecurity/http-bad-user-agent` was called over the years (dossier §3.3). */
export const driftedLabels: Readonly<Record<string, string>> = {
  '2022': 'Known Bad User-Agent',
  '2023': 'detection of bad user-agents',
};
