import { checkCrowdsec } from '@intelbridge/adapters-crowdsec';
import { checkQradar } from '@intelbridge/adapters-qradar';
import { checkThreatconnect } from '@intelbridge/adapters-threatconnect';
import { checkThreatq } from '@intelbridge/adapters-threatq';
import { DAY_MS, type Instant } from '@intelbridge/core';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { CROWDSEC_USER_AGENT, toCrowdsecConfig } from './bind-crowdsec.ts';
import { toQradarConfig } from './bind-qradar.ts';
import { toThreatconnectConfig } from './bind-threatconnect.ts';
import { toThreatqConfig } from './bind-threatq.ts';
import type { App } from './compose.ts';
import { toTransport } from './transport.ts';

/** What a successful check found out, for people. */
export interface ConnectionFacts {
  readonly facts: readonly string[];
  readonly warnings: readonly string[];
  /** What the account should be allowed to do and is not; default: nothing. */
  readonly missingRights?: readonly string[];
}

const EXPIRES_SOON_MS = 30 * DAY_MS;

export async function checkQradarConnection(
  app: App,
  signal: AbortSignal,
): Promise<ConnectionFacts> {
  const { settings, clock, log } = app;
  const transport = toTransport('qradar', settings);
  try {
    const config = toQradarConfig(settings);
    const found = await checkQradar(
      { config, transport, clock, log, facts: app.store.facts },
      signal,
    );
    const warnings = [
      ...uncheckedWarning('qradar', settings),
      ...(found.canWriteSets
        ? []
        : ['the token may not write reference sets; give its service the Admin role']),
      ...(wantsOffenses(settings) && !found.canReadOffenses
        ? ['the token may not read offenses; give its service a user role that may see them']
        : []),
      ...expiryWarning(found.tokenExpires, clock.now()),
    ];
    const missingRights = [
      ...(found.canWriteSets ? [] : ['write reference sets']),
      ...(wantsOffenses(settings) && !found.canReadOffenses ? ['see offenses'] : []),
    ];
    const release = found.release === undefined ? [] : [`QRadar ${found.release}`];
    return { facts: [...release, `API ${found.apiVersion}`], warnings, missingRights };
  } finally {
    await transport.close();
  }
}

/** Whether anything is done with the offenses of the console. */
export const wantsOffenses = ({ offenses }: Settings): boolean => offenses.export || offenses.notes;

function uncheckedWarning(
  section: 'qradar' | 'threatq' | 'threatconnect' | 'crowdsec',
  settings: Settings,
): readonly string[] {
  if (sectionOf(settings, section).verifyTls) return [];
  return [`the certificate is not checked, since ${section}.verifyTls is off`];
}

function expiryWarning(expires: Instant | null | undefined, now: Instant): readonly string[] {
  if (expires === undefined || expires === null || expires - now > EXPIRES_SOON_MS) return [];
  const days = Math.max(0, Math.floor((expires - now) / DAY_MS));
  return [`the token expires in ${days} days; make a new one under Authorized Services`];
}

export async function checkThreatqConnection(
  app: App,
  signal: AbortSignal,
): Promise<ConnectionFacts> {
  const { settings, clock, log } = app;
  const transport = toTransport('threatq', settings);
  try {
    const config = toThreatqConfig(settings);
    const { collections, warnings: found } = await checkThreatq(
      { config, transport, clock, log },
      signal,
    );
    const { ingest, collections: wanted } = sectionOf(settings, 'threatq');
    if (ingest) await app.source.requireCollections(wanted, signal);
    const given = collections === 1 ? '1 data collection' : `${collections} data collections`;
    return { facts: [given], warnings: [...uncheckedWarning('threatq', settings), ...found] };
  } finally {
    await transport.close();
  }
}

export async function checkThreatconnectConnection(
  app: App,
  signal: AbortSignal,
): Promise<ConnectionFacts> {
  const { settings, clock, log } = app;
  const transport = toTransport('threatconnect', settings);
  try {
    const config = toThreatconnectConfig(settings);
    const { facts } = app.store;
    const found = await checkThreatconnect({ config, transport, clock, log, facts }, signal);
    const { apiVersion, owners, writable, warnings } = found;
    const seen = owners === 1 ? '1 owner' : `${owners} owners`;
    const added = writable === undefined ? [] : [`${writable} of them can be added to`];
    return {
      facts: [`API ${apiVersion}`, seen, ...added],
      warnings: [...uncheckedWarning('threatconnect', settings), ...warnings],
    };
  } finally {
    await transport.close();
  }
}

export async function checkCrowdsecConnection(
  app: App,
  signal: AbortSignal,
): Promise<ConnectionFacts> {
  const { settings, clock, log } = app;
  const transport = toTransport('crowdsec', settings);
  try {
    const config = toCrowdsecConfig(settings);
    const userAgent = CROWDSEC_USER_AGENT;
    const { warnings } = await checkCrowdsec({ config, transport, clock, log, userAgent }, signal);
    return {
      facts: ['the key is accepted'],
      warnings: [...uncheckedWarning('crowdsec', settings), ...warnings],
    };
  } finally {
    await transport.close();
  }
}
