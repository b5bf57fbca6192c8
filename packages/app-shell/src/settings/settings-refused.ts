import { SettingsError, type SettingsProblem } from '../config/settings-error.ts';
import type { ConnectionTest } from './connection-test.ts';

export type RefusalCode =
  | 'bad-settings'
  | 'test-failed'
  | 'changed-meanwhile'
  | 'no-section'
  | 'no-choices';

interface RefusalDetails {
  readonly faults?: readonly SettingsProblem[];
  readonly test?: ConnectionTest;
}

/** A change of settings that was not made; nothing is other than before. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly code: RefusalCode;
  readonly faults: readonly SettingsProblem[];
  readonly test: ConnectionTest | undefined;

  constructor(code: RefusalCode, message: string, { faults = [], test }: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.faults = faults;
    this.test = test;
  }
}

/** Runs the work; what it finds wrong with settings becomes a refusal. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const { faults } = error;
    throw new SettingsRefused('bad-settings', 'Some settings are wrong; nothing was saved.', {
      faults,
    });
  }
}
