import type { Clock } from '@intelbridge/core';
import { wantsOffenses } from '../composition/connection-checks.ts';
import type { SettingsInput } from '../config/load-settings.ts';
import type { Section, Settings } from '../config/settings.config.ts';
import { SettingsError } from '../config/settings-error.ts';
import { PROBES, type SystemSection } from '../run/check-connections.ts';
import { checkSection } from './check-draft.ts';
import type { ConnectionTest } from './connection-test.ts';
import { givenValues } from './given-values.ts';
import { testConnection, testProxy } from './test-connection.ts';

/** Whether a section is that of a system, which is set up or not as a whole. */
export const isSystem = (section: string): section is SystemSection =>
  PROBES.some(([each]) => each === section);

const TRIAL = { isSystem: true, isTrial: true };

/** Undefined for a section without a connection. Throws SettingsError where its settings are wrong. */
export async function trySection(
  input: SettingsInput,
  section: Section,
  clock: Clock,
  isTrial: boolean,
): Promise<ConnectionTest | undefined> {
  const loaded = checkSection(input, section, { isSystem: isSystem(section), isTrial });
  if (section === 'proxy') return testProxy(systemsOf(input), clock);
  if (section === 'offenses') return tryConsoleFor(loaded.settings, input, clock);
  if (!isSystem(section)) return undefined;
  const isOwnToken = givenValues(input).get(`${section}.token`)?.origin === 'QRadar';
  return testConnection(loaded, section, clock, { isOwnToken });
}

/** Whether the console, where there is one, allows what is to be done with its offenses. */
async function tryConsoleFor(settings: Settings, input: SettingsInput, clock: Clock) {
  const hasConsole = systemsOf(input).some(([section]) => section === 'qradar');
  return hasConsole && wantsOffenses(settings)
    ? await trySection(input, 'qradar', clock, true)
    : undefined;
}

/** Those that are set up well enough to be reached. */
function systemsOf(input: SettingsInput): readonly (readonly [SystemSection, Settings])[] {
  return PROBES.flatMap(([section]) => {
    try {
      return [[section, checkSection(input, section, TRIAL).settings] as const];
    } catch (error) {
      if (error instanceof SettingsError) return [];
      throw error;
    }
  });
}
