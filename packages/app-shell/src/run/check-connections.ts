import { type ReportedError, toReportedError } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import {
  type ConnectionFacts,
  checkQradarConnection,
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

/** Tries each connection of the settings with live, authenticated calls that change nothing. */
export async function checkConnections(
  app: App,
  signal: AbortSignal,
): Promise<readonly ConnectionCheck[]> {
  return [
    await check('QRadar', () => checkQradarConnection(app, signal), signal),
    await check('ThreatQ', () => checkThreatqConnection(app, signal), signal),
  ];
}

async function check(
  name: string,
  probe: () => Promise<ConnectionFacts>,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  try {
    return { name, ok: true, ...(await probe()) };
  } catch (cause) {
    signal.throwIfAborted();
    const error = toReportedError(cause);
    if (!error) throw cause;
    return { name, ok: false, facts: [], warnings: [], error: adviseOn(error) };
  }
}
