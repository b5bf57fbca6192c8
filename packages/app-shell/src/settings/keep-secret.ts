import { lockStore } from '../composition/lock-store.ts';
import { type SettingsInput, storeOf } from '../config/load-settings.ts';
import { secretsOf } from './read-settings.ts';

/** Keeps a secret in the store, or forgets it where it has no value. Rejects with StorageError. */
export async function keepSecret(
  input: SettingsInput,
  setting: string,
  value: string | undefined,
): Promise<'done' | 'others were lost'> {
  const lock = lockStore(storeOf(input), 'change of settings');
  try {
    const file = secretsOf(input);
    const kept = await file.read();
    const secrets = new Map(kept.state === 'opened' ? kept.secrets : []);
    if (value === undefined) secrets.delete(setting);
    else secrets.set(setting, value);
    await file.write(secrets);
    return kept.state === 'locked' ? 'others were lost' : 'done';
  } finally {
    lock.release();
  }
}
