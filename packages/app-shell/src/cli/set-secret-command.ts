import { nearest } from '../config/given-settings.ts';
import { settingList } from '../config/setting-list.config.ts';
import { SettingsError } from '../config/settings-error.ts';
import { keepSecret } from '../settings/keep-secret.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import { readHidden } from './read-hidden.ts';
import { reportEnd } from './report-end.ts';
import type { Surroundings } from './surroundings.ts';

export interface SecretFlags extends CommonFlags {
  readonly setting: string;
  readonly remove?: boolean;
}

/** `config set-secret`: the secret never stands in an argument, which everyone on the machine could see. */
export async function setSecretCommand(
  flags: SecretFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { environment, output } = surroundings;
  const { setting, remove = false } = flags;
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, setting, errors });
  try {
    requireSecret(setting);
    const value = remove ? undefined : await typed(surroundings, setting);
    const how = await keepSecret({ environment, store: flags.store }, setting, value);
    if (flags.json) printJson(output, { ok: true, setting, errors: [] });
    else output.out(`${setting} is ${value === undefined ? 'forgotten' : 'kept'}.`);
    if (how === 'others were lost') output.err(LOST);
    return EXIT.ok;
  } catch (error) {
    return reportEnd(error, new AbortController().signal, { flags, surroundings, toFailure });
  }
}

const LOST =
  'The secrets that were kept before could not be opened and are gone; enter the others again, too.';

function requireSecret(setting: string): void {
  const secrets = settingList().flatMap(({ path, secret }) => (secret ? [path] : []));
  if (secrets.includes(setting)) return;
  const near = nearest(setting, secrets);
  const advice =
    near === undefined ? `Secrets are ${secrets.join(', ')}.` : `Did you mean ${near}?`;
  throw new SettingsError([`${setting} is no secret of the settings. ${advice}`]);
}

async function typed({ input, output }: Surroundings, setting: string): Promise<string> {
  const ask = () => output.err(`Type or paste ${setting}, then press Enter; it is not shown.`);
  const value = await readHidden(input, ask);
  if (value.trim() !== '') return value;
  throw new SettingsError([
    `Nothing came from standard input. Use it like this: intelbridge config set-secret ${setting} < file`,
  ]);
}
