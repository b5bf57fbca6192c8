import type { Clock } from '@intelbridge/core';
import type { OfferedChoice } from '../composition/offered.ts';
import { loadSettings, type SettingsInput } from '../config/load-settings.ts';
import type { TestFailure } from './connection-test.ts';
import { givenValues } from './given-values.ts';
import { CHOICES } from './settings-choices.ts';
import { toTestFailure } from './to-test-failure.ts';

const LONGEST_MS = 20_000;

export interface Choices {
  readonly choices: readonly OfferedChoice[];
  /** Why they cannot be had. */
  readonly failure?: TestFailure | undefined;
}

/** Undefined for a setting that has none. What keeps a system from being asked is part of the answer. */
export async function askChoices(
  input: SettingsInput,
  path: string,
  clock: Clock,
): Promise<Choices | undefined> {
  const source = CHOICES.get(path);
  if (source === undefined) return undefined;
  try {
    const { from } = source;
    const only = from === undefined ? [] : [from, 'proxy' as const];
    const loaded = loadSettings({ ...input, only, needs: from === undefined ? [] : [from] });
    return { choices: await source.ask(loaded, clock, AbortSignal.timeout(LONGEST_MS)) };
  } catch (error) {
    const isOwnToken = givenValues(input).get('qradar.token')?.origin === 'QRadar';
    const failure = toTestFailure(error, { isOwnToken });
    if (failure === undefined) throw error;
    return { choices: [], failure };
  }
}
