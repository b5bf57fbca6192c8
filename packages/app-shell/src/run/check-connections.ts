import { type ReportedError, toReportedError } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import {
  type ConnectionFacts,
  checkCrowdsecConnection,
  checkQradarConnection,
  checkThreatconnectConnection,
  checkThreatqConnection,
} from '../composition/connection-checks.ts';
import { adviseOn } from './advise-on.ts';

export interface ConnectionCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What was found out, for people. */
  readonly facts: readonly string[];
  readonly warnings: readonly string[];
  readonly error?: ReportedError;
}

/** The systems whose connection can be tried, by section of the settings. */
export const PROBES = [
  ['qradar', 'QRadar', checkQradarConnection],
  ['threatq', 'ThreatQ', checkThreatqConnection],
  ['threatconnect', 'ThreatConnect', checkThreatconnectConnection],
  ['crowdsec', 'CrowdSec', checkCrowdsecConnection],
] as const;

export type SystemSection = (typeof PROBES)[number][0];

/** Tries each connection of the settings with live, authenticated calls that change nothing. */
export async function checkConnections(
  app: App,
  signal: AbortSignal,
): Promise<readonly ConnectionCheck[]> {
  const checks: ConnectionCheck[] = [];
  for (const [section, name, probe] of PROBES) {
    if (app.settings[section] === undefined) continue;
    checks.push(await check(name, () => probe(app, signal), signal));
  }
  return checks;
}

async function check(
  name: string,
  probe: () => Promise<ConnectionFacts>,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  try {
    const { facts, warnings } = await probe();
    return { name, ok: true, facts, warnings };
  } catch (cause) {
    signal.throwIfAborted();
    const error = toReportedError(cause);
    if (!error) throw cause;
    return { name, ok: false, facts: [], warnings: [], error: adviseOn(error) };
  }
}
