import {
  type LoadedSettings,
  loadSettings,
  type SettingsInput,
  storeOf,
} from '../config/load-settings.ts';
import { SecretsFile } from '../secrets/secrets-file.ts';
import { secretsKey } from '../secrets/secrets-key.ts';

/** As `loadSettings`, with the secrets that the store keeps. Rejects with SettingsError, and with StorageError where a file of secrets cannot be read. */
export async function readSettings(input: SettingsInput): Promise<LoadedSettings> {
  return loadSettings({ ...input, secrets: await secretsOf(input).read() });
}

/** The place for secrets in the store. */
export function secretsOf(input: SettingsInput): SecretsFile {
  const store = storeOf(input);
  return new SecretsFile(store, secretsKey(store, input.environment));
}
