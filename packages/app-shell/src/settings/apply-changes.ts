import { type Setting, settingList } from '../config/setting-list.config.ts';
import { type SettingFault, SettingsError } from '../config/settings-error.ts';
import type { Secrets } from '../secrets/secrets-file.ts';
import type { Content, KeptSettings } from './kept-settings.ts';

/** New values of one section by name; `null`: back to the default. */
export type SectionChanges = Readonly<Record<string, unknown>>;

/** The same of several sections. */
export type Changes = Readonly<Record<string, SectionChanges>>;

/** What would be kept after a change. */
export interface Draft {
  readonly content: Content;
  readonly secrets: Secrets;
  /** Whether the secrets are others than before; those that cannot be opened count as none. */
  readonly hasNewSecrets: boolean;
}

/** Secrets of the section that stand in the file are taken out of it on the way. Throws SettingsError for what cannot be changed here. */
export function applyChanges(
  { content, secrets: before }: Pick<KeptSettings, 'content' | 'secrets'>,
  section: string,
  changes: SectionChanges,
  isLocked: (path: string) => boolean,
): Draft {
  const settings = settingList().filter(({ path }) => path.startsWith(`${section}.`));
  const faults = Object.entries(changes).flatMap(([name, value]) =>
    faultOf(`${section}.${name}`, value, settings, isLocked),
  );
  if (faults.length > 0) throw new SettingsError(faults);
  const values = new Map(Object.entries(content[section] ?? {}));
  const secrets = new Map(before.state === 'opened' ? before.secrets : []);
  for (const { path, secret } of settings) {
    const name = path.slice(section.length + 1);
    if (secret) moveSecret(path, name, values, secrets);
    change(changes[name], (value) =>
      secret
        ? setOrDelete(secrets, path, typeof value === 'string' ? value : null)
        : setOrDelete(values, name, value),
    );
  }
  return {
    content: withSection(content, section, values),
    secrets,
    hasNewSecrets: !isSame(before, secrets),
  };
}

function change(value: unknown, set: (value: unknown) => void): void {
  if (value !== undefined) set(value);
}

function withSection(
  content: Content,
  section: string,
  values: ReadonlyMap<string, unknown>,
): Content {
  const { [section]: _, ...others } = content;
  return values.size === 0 ? others : { ...content, [section]: Object.fromEntries(values) };
}

/** From the file to the others; one that is there already counts more, as it did before. */
function moveSecret(
  path: string,
  name: string,
  values: Map<string, unknown>,
  secrets: Map<string, string>,
): void {
  const inFile = values.get(name);
  values.delete(name);
  if (typeof inFile === 'string' && !secrets.has(path)) secrets.set(path, inFile);
}

function setOrDelete<V>(values: Map<string, V>, name: string, value: V | null): void {
  if (value === null) values.delete(name);
  else values.set(name, value);
}

function faultOf(
  at: string,
  value: unknown,
  settings: readonly Setting[],
  isLocked: (path: string) => boolean,
): readonly SettingFault[] {
  const setting = settings.find(({ path }) => path === at);
  const fault = (what: string) => [{ at, what, sentence: `Setting ${at} ${what}.` }];
  if (setting === undefined) return fault('is not known');
  if (setting.secret && value !== null && typeof value !== 'string') return fault('must be text');
  if (!isLocked(at)) return [];
  return fault(`is set by ${setting.variable} or a flag and can only be changed there`);
}

function isSame(before: KeptSettings['secrets'], after: Secrets): boolean {
  const held = before.state === 'opened' ? before.secrets : new Map<string, string>();
  return held.size === after.size && [...after].every(([path, value]) => held.get(path) === value);
}
