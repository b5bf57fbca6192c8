import { noScores, steadyScores } from '../store/scores.ts';
import type { Chance } from './chance.ts';
import type { Traits } from './traits.ts';

const probes = ['crowdsecurity/iptables-scan-multi_ports', 'crowdsecurity/http-probing'];

/** Safe although its /24 is suspicious, as a public resolver was seen to be (dossier §3.4). */
function resolver(chance: Chance): Traits {
  return {
    quietDays: 0,
    knownDays: chance.between(500, 1500),
    reputation: 'safe',
    confidence: 'high',
    noise: 0,
    neighbourhood: { reputation: 'suspicious', score: 3 },
    reverseDns: 'resolver.example.com',
    falsePositives: ['dns:public'],
    scores: noScores,
  };
}

/** `benign` goes with a `scanner:` classification (dossier §3.2). */
function benignScanner(chance: Chance): Traits {
  return {
    quietDays: 0,
    knownDays: chance.between(200, 900),
    reputation: 'benign',
    confidence: 'high',
    noise: 10,
    neighbourhood: { reputation: 'known', score: 1 },
    reverseDns: `scan-${chance.between(1, 99)}.example.org`,
    scenarios: probes,
    classifications: [
      chance.pick(['scanner:censys', 'scanner:shodan', 'scanner:shadowserver.org', 'scanner:mass']),
    ],
    scores: steadyScores({ aggressiveness: 4, threat: 1, trust: 4 }),
  };
}

function cdnEdge(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 10),
    knownDays: chance.between(200, 900),
    reputation: 'safe',
    confidence: 'high',
    noise: 2,
    neighbourhood: { reputation: 'safe', score: 0 },
    scenarios: ['crowdsecurity/http-bad-user-agent'],
    falsePositives: [
      chance.pick(['cdn:cloudflare_exit_node', 'cdn:fastly_exit_node', 'cdn:exit_node']),
    ],
    scores: steadyScores({ aggressiveness: 1, threat: 1, trust: 1 }),
  };
}

/** A false positive that is called malicious all the same: the two contradict each other. */
function contestedCrawler(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 3),
    knownDays: chance.between(200, 900),
    reputation: 'malicious',
    confidence: 'medium',
    noise: 6,
    neighbourhood: { reputation: 'known', score: 1 },
    scenarios: ['crowdsecurity/http-crawl-non_statics'],
    classifications: ['community-blocklist'],
    falsePositives: [chance.pick(['seo:semrush', 'crawler:archive.org', 'monitoring:uptimerobot'])],
    scores: steadyScores({ aggressiveness: 3, threat: 1, trust: 3 }),
  };
}

/** Those that are no threat. */
export const benignPersonas = {
  resolver,
  'benign-scanner': benignScanner,
  'cdn-edge': cdnEdge,
  'contested-crawler': contestedCrawler,
} as const;
