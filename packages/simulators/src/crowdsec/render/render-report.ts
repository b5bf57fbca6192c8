import type { Wire, WireObject } from '../http/wire-json.ts';
import type { CrowdSecBehaviour, Vintage } from '../options.ts';
import type { Report } from '../store/report.ts';
import { scoresAt } from '../store/scores.ts';
import { nakedDate, zonedDate } from './iso-date.ts';
import { memberOrder } from './member-order.ts';
import { networkMembers } from './network-members.ts';
import { tagMembers } from './tag-members.ts';
import { vary } from './vary.ts';

/** What a reply is made under. */
export interface Rendering {
  readonly behaviour: CrowdSecBehaviour;
  readonly nowMs: number;
  /** The address as it was asked for. */
  readonly asked?: string;
  /** With `state` and `expiration`, as `fire` has them. */
  readonly fire?: boolean;
}

/** The report as a reply has it, in the shape of its vintage. */
export function renderReport(report: Report, rendering: Rendering): WireObject {
  const { behaviour, nowMs, asked, fire = false } = rendering;
  const vintage = report.vintage ?? behaviour.vintage;
  const all: WireObject = {
    ip: behaviour.ipEcho === 'as-asked' ? (asked ?? report.ip) : report.ip,
    reputation: report.reputation,
    confidence: report.confidence,
    background_noise: noiseLevel(report.noise),
    background_noise_score: report.noise,
    ...networkMembers(report, behaviour),
    history: history(report, nowMs),
    ...tagMembers(report, vintage),
    target_countries: targetCountries(report, behaviour),
    cves: [...report.cves],
    scores: { ...scoresAt(report.scores, nowMs - report.lastSeenMs) } as unknown as WireObject,
    ...(fire ? fireMembers(report) : {}),
  };
  if (vintage === '2026') addProxyOrVpn(all, report, behaviour);
  return vary(inOrder(all, vintage), report, behaviour);
}

function inOrder(all: WireObject, vintage: Vintage): WireObject {
  const ordered: WireObject = {};
  for (const name of memberOrder[vintage]) {
    const value = all[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

/** Observed: 10 and 8 high, 7 medium (dossier §3.2); the lower bounds are ours. */
function noiseLevel(score: number | null): Wire {
  if (score === null) return null;
  if (score >= 8) return 'high';
  if (score >= 5) return 'medium';
  return score >= 1 ? 'low' : 'none';
}

const DAY_MS = 86_400_000;

/** Four of the five recorded ages are whole days rounded up (dossier §3.4). */
const history = ({ firstSeenMs, lastSeenMs }: Report, nowMs: number): WireObject => ({
  first_seen: zonedDate(firstSeenMs),
  last_seen: zonedDate(lastSeenMs),
  full_age: Math.ceil((nowMs - firstSeenMs) / DAY_MS),
  days_age: Math.ceil((lastSeenMs - firstSeenMs) / DAY_MS),
});

function targetCountries(report: Report, { targetCountryOrder }: CrowdSecBehaviour): WireObject {
  const shares = Object.entries(report.targetCountries);
  const byShare = shares.toSorted(([, one], [, other]) => other - one);
  const sorted =
    targetCountryOrder === 'share'
      ? byShare
      : shares.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted);
}

const fireMembers = ({ fire }: Report): WireObject =>
  fire === null ? {} : { state: fire.state, expiration: nakedDate(fire.expiresMs) };

function addProxyOrVpn(
  all: WireObject,
  { proxyOrVpn }: Report,
  behaviour: CrowdSecBehaviour,
): void {
  if (!proxyOrVpn && behaviour.proxyOrVpnFalse === 'absent') return;
  const place = behaviour.proxyOrVpnIn === 'top' ? all : (all['history'] as WireObject);
  place['proxy_or_vpn'] = proxyOrVpn;
}
