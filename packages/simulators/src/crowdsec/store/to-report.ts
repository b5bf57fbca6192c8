import { EditError } from '../../server/edit-error.ts';
import { canonicalIp } from '../address/canonical-ip.ts';
import { type Scenario, scenarioOf } from '../taxonomy/scenarios.ts';
import type { NewAddress, Report } from './report.ts';
import { noScores } from './scores.ts';

const QUARTER_MS = 900_000;
const MONTH_MS = 30 * 86_400_000;
/** Recorded dates are all on the quarter of an hour (dossier §3.1, row 16). */
const onTheQuarter = (ms: number): number => Math.floor(ms / QUARTER_MS) * QUARTER_MS;

/** Fills in what was left out. Throws EditError for a text that is no address. */
export function toReport(given: NewAddress, nowMs: number): Report {
  const ip = canonicalIp(given.ip);
  if (ip === undefined) throw new EditError(`${given.ip} is no IP address`);
  const lastSeenMs = onTheQuarter(given.lastSeenMs ?? nowMs);
  const { scenarios = [] } = given;
  return {
    ...unremarkable,
    ...implied(scenarios),
    ...given,
    ip,
    lastSeenMs,
    firstSeenMs: onTheQuarter(given.firstSeenMs ?? lastSeenMs - MONTH_MS),
  };
}

function implied(names: readonly string[]): Pick<Report, 'behaviors' | 'techniques' | 'cves'> {
  const scenarios = names.map(scenarioOf);
  const all = (values: (scenario: Scenario) => readonly string[]): string[] => [
    ...new Set(scenarios.flatMap(values)),
  ];
  return {
    behaviors: all(({ behaviors }) => behaviors),
    techniques: all(({ techniques }) => techniques),
    cves: all(({ cves = [] }) => cves),
  };
}

const unremarkable: Omit<Report, 'ip' | 'firstSeenMs' | 'lastSeenMs'> = {
  reputation: 'known',
  confidence: 'low',
  noise: 0,
  range: null,
  neighbourhood: null,
  network: null,
  location: { country: null, city: null, latitude: null, longitude: null },
  reverseDns: null,
  scores: noScores,
  scenarios: [],
  behaviors: [],
  techniques: [],
  cves: [],
  classifications: [],
  falsePositives: [],
  blocklists: [],
  targetCountries: {},
  proxyOrVpn: false,
  fire: null,
  vintage: null,
  set: {},
  omit: [],
};
