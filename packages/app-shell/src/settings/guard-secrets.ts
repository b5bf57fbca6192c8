import { readAddress } from '@intelbridge/vendor-http';
import { settingList } from '../config/setting-list.config.ts';
import type { Settings } from '../config/settings.config.ts';
import { type SettingFault, SettingsError } from '../config/settings-error.ts';
import type { SectionChanges } from './apply-changes.ts';

type Value = (path: string) => unknown;

/** Where the secrets of a section go. */
const addressOf = (section: string): string =>
  section === 'proxy' ? 'proxy.host' : `${section}.url`;

const AGAIN = 'enter it again, as the address has changed';

/**
 * A secret goes only where it was entered for: who may change settings, but does not know a secret, must not be able to have
 * it sent to a host of theirs. Throws SettingsError that names the secrets which are missing among the changes.
 */
export function guardSecrets(
  section: keyof Settings,
  changes: SectionChanges,
  before: Value,
  after: Value,
): void {
  const address = addressOf(section);
  const fallback = settingList().find(({ path }) => path === address)?.defaultValue;
  const [was, is] = [before(address) ?? fallback, after(address) ?? fallback];
  if (was === undefined || hostOf(was) === hostOf(is)) return;
  const faults: SettingFault[] = settingList().flatMap(({ path, secret }) => {
    const [owner, name = ''] = path.split('.');
    if (!secret || owner !== section || name in changes || after(path) === undefined) return [];
    return [{ at: path, what: AGAIN, sentence: `Setting ${path} is missing: ${AGAIN}.` }];
  });
  if (faults.length > 0) throw new SettingsError(faults);
}

/** With scheme and port; a path alone leads to nobody else. */
function hostOf(address: unknown): string {
  const typed = String(address).trim();
  const url = readAddress(typed, typed);
  return url instanceof URL ? url.origin : typed;
}
