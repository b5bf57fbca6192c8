import { steadyScores } from '../store/scores.ts';
import type { Chance } from './chance.ts';
import type { Traits } from './traits.ts';

const named = (...names: readonly string[]): string[] =>
  names.map((name) => `crowdsecurity/${name}`);
const web = named(
  'http-probing',
  'http-bad-user-agent',
  'http-crawl-non_statics',
  'http-sensitive-files',
  'http-admin-interface-probing',
  'http-path-traversal-probing',
  'http-backdoors-attempts',
);
const logins = named('ssh-bf', 'ssh-slow-bf', 'telnet-bf', 'mysql-bf', 'windows-bf', 'asterisk_bf');
const worst = { reputation: 'malicious', score: 5 };
const mixed = { reputation: 'suspicious', score: 3 };

const HOSTED_TAGS = ['community-blocklist', 'range:data_center'];

function torExit(chance: Chance): Traits {
  return {
    quietDays: 0,
    knownDays: chance.between(300, 900),
    reputation: 'malicious',
    confidence: 'high',
    noise: 10,
    neighbourhood: worst,
    reverseDns: `tor-exit-${chance.between(1, 99)}.example.net`,
    scenarios: [...web, ...named('ssh-bf', 'modsecurity')],
    classifications: ['community-blocklist', 'proxy:tor', 'profile:insecure_services'],
    blocklists: [
      'list:crowdsec_intelligence_blocklist',
      'list:crowdsec_high_background_noise',
      'list:firehol_cybercrime',
    ],
    scores: steadyScores({ aggressiveness: 5, threat: 4, trust: 5 }, 1),
    proxyOrVpn: true,
  };
}

const CVE_YEAR = 2070;
const CVES = 34;

/** More than 75 attack details and 34 CVEs of years to come: the largest reply seen has about as many. */
function cveSprayer(chance: Chance): Traits {
  const first = chance.between(10_000, 80_000);
  const patches = Array.from({ length: CVES }, (_, n) => `CVE-${CVE_YEAR + (n % 5)}-${first + n}`);
  return {
    quietDays: 0,
    knownDays: chance.between(60, 200),
    reputation: 'malicious',
    confidence: 'high',
    noise: 10,
    neighbourhood: mixed,
    scenarios: [
      ...web,
      ...patches.map((cve) => `crowdsecurity/vpatch-${cve}`),
      ...patches.map((cve) => `crowdsecurity/http-${cve.toLowerCase().replace('cve', 'CVE')}`),
    ],
    classifications: [...HOSTED_TAGS, 'profile:likely_botnet'],
    blocklists: ['list:crowdsec_intelligence_blocklist'],
    scores: steadyScores({ aggressiveness: 5, threat: 3, trust: 5 }, 1),
  };
}

function residentialBruteForcer(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 2),
    knownDays: chance.between(20, 120),
    reputation: 'malicious',
    confidence: 'high',
    noise: chance.between(5, 7),
    neighbourhood: mixed,
    scenarios: chance.some(logins, 3),
    classifications: ['community-blocklist', 'connection-type:residential', 'device:microtik'],
    blocklists: ['list:crowdsec_intelligence_blocklist'],
    scores: {
      anomaly: 1,
      overall: { aggressiveness: 5, threat: 2, trust: 5 },
      lastMonth: { aggressiveness: 2, threat: 4, trust: 5 },
      lastWeek: { aggressiveness: 1, threat: 4, trust: 2 },
      lastDay: { aggressiveness: 1, threat: 4, trust: 0 },
    },
  };
}

function suspiciousCrawler(chance: Chance): Traits {
  return {
    quietDays: chance.between(1, 12),
    knownDays: chance.between(20, 80),
    reputation: 'suspicious',
    confidence: 'medium',
    noise: chance.between(2, 5),
    neighbourhood: { reputation: 'known', score: 1 },
    scenarios: chance.some(web, 3),
    classifications: ['range:data_center', 'bot:fake_browser'],
    scores: {
      anomaly: 0,
      overall: { aggressiveness: 2, threat: 2, trust: 2 },
      lastMonth: { aggressiveness: 3, threat: 2, trust: 1 },
      lastWeek: { aggressiveness: 1, threat: 2, trust: 0 },
      lastDay: { aggressiveness: 0, threat: 0, trust: 0 },
    },
  };
}

/** Hardly reported itself, but all its neighbours are. */
function badNeighbourhood(chance: Chance): Traits {
  return {
    quietDays: chance.between(3, 20),
    knownDays: chance.between(20, 60),
    reputation: 'known',
    confidence: 'low',
    noise: 1,
    neighbourhood: worst,
    scenarios: named('http-probing'),
    classifications: ['range:data_center', 'profile:many_services'],
    scores: steadyScores({ aggressiveness: 0, threat: 1, trust: 1 }),
  };
}

function vpnExit(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 5),
    knownDays: chance.between(100, 400),
    reputation: 'suspicious',
    confidence: 'high',
    noise: 7,
    neighbourhood: mixed,
    scenarios: chance.some(web, 4),
    classifications: ['crowdsec:ai_vpn_proxy', 'proxy:vpn'],
    blocklists: ['list:crowdsec_ai_vpn_proxy'],
    scores: steadyScores({ aggressiveness: 3, threat: 2, trust: 3 }),
    proxyOrVpn: true,
  };
}

/** Those that did something. */
export const hostilePersonas = {
  'tor-exit': torExit,
  'cve-sprayer': cveSprayer,
  'residential-brute-forcer': residentialBruteForcer,
  'suspicious-crawler': suspiciousCrawler,
  'bad-neighbourhood': badNeighbourhood,
  'vpn-exit': vpnExit,
} as const;
