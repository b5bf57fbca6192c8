import type { SecretsRead } from '../secrets/secrets-file.ts';
import { settingList } from './setting-list.config.ts';
import { type Reading, SettingsReader } from './settings-reader.ts';

const SECRETS_PLACE = 'secrets of the store';

const LOCKED =
  'The secrets in the store cannot be opened: they were kept for another installation, or their file is damaged. Enter the credentials again, on the configuration page or by `config set-secret`.';

/** Secrets of settings that a newer or older version knows are left alone. */
export function readSecrets(kept: SecretsRead): Reading {
  if (kept.state === 'locked') return { given: [], problems: [LOCKED] };
  const reader = new SettingsReader(SECRETS_PLACE);
  if (kept.state === 'none') return reader.reading();
  const known = new Set(settingList().flatMap(({ path, secret }) => (secret ? [path] : [])));
  for (const [path, value] of kept.secrets) if (known.has(path)) reader.take(path, value);
  return reader.reading();
}
