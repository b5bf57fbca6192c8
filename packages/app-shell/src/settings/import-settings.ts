import type { SettingsInput } from '../config/load-settings.ts';
import { settingList } from '../config/setting-list.config.ts';
import { type Section, settings } from '../config/settings.config.ts';
import {
  type SettingFault,
  SettingsError,
  type SettingsProblem,
} from '../config/settings-error.ts';
import type { Draft, SectionChanges } from './apply-changes.ts';
import { checkSection, faultsOf } from './check-draft.ts';
import { draftInput, toDraft, withKept } from './drafted-settings.ts';
import { givenValues, isLocked } from './given-values.ts';
import type { Content, KeptSettings } from './kept-settings.ts';
import { isSystem } from './try-section.ts';

export interface ImportRequest {
  /** As it was exported. */
  readonly settings: Content;
  /** By path; where one is missing, the one that is kept counts, unless its address changes. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly dryRun?: boolean | undefined;
  readonly insist?: boolean | undefined;
}

export interface Imported {
  readonly draft: Draft;
  /** With the draft in place of what is kept. */
  readonly input: SettingsInput;
  readonly sections: readonly Section[];
  /** Paths of what is other than before. */
  readonly changed: readonly string[];
}

const SECRETS: ReadonlySet<string> = new Set(
  settingList().flatMap(({ path, secret }) => (secret ? [path] : [])),
);

/** What would be kept after an import. Throws SettingsError with everything that is wrong in it. */
export function toImport(
  input: SettingsInput,
  kept: KeptSettings,
  { settings: given, secrets = {} }: ImportRequest,
): Imported {
  const names = new Set([...Object.keys(given), ...Object.keys(secrets).map(sectionIn)]);
  const faults: SettingsProblem[] = [...names].flatMap((name) => unfit(name, given[name] ?? {}));
  if (faults.length > 0) throw new SettingsError(faults);
  const sections = [...names] as Section[];
  const locked = givenValues(withKept(input, kept));
  const secretsBefore = kept.secrets.state === 'opened' ? kept.secrets.secrets : new Map();
  let draft: Draft = { content: kept.content, secrets: secretsBefore, hasNewSecrets: false };
  let now = kept;
  for (const section of sections) {
    const changes = changesOf(section, given[section], secrets, (path) =>
      isLocked(locked.get(path)),
    );
    faults.push(
      ...faultsOf(() => {
        const next = toDraft(input, now, section, changes);
        draft = { ...next, hasNewSecrets: draft.hasNewSecrets || next.hasNewSecrets };
        now = {
          ...now,
          content: draft.content,
          secrets: { state: 'opened', secrets: draft.secrets },
        };
      }),
    );
  }
  const after = draftInput(input, draft);
  for (const section of sections) {
    faults.push(...faultsOf(() => checkSection(after, section, { isSystem: isSystem(section) })));
  }
  if (faults.length > 0) throw new SettingsError(faults);
  return { draft, input: after, sections, changed: changedPaths(withKept(input, kept), after) };
}

/** What an import may hold: settings as they are exported. */
export const withoutSecrets = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([section, values]) => [
      section,
      Object.fromEntries(
        Object.entries(values).filter(([name]) => !SECRETS.has(`${section}.${name}`)),
      ),
    ]),
  );

function unfit(section: string, values: SectionChanges): readonly SettingsProblem[] {
  if (!Object.hasOwn(settings.shape, section)) return [`There is no section ${section}.`];
  return Object.keys(values).flatMap((name): readonly SettingFault[] => {
    const at = `${section}.${name}`;
    const what = 'is a secret: enter it, as secrets are not in such files';
    return SECRETS.has(at) ? [{ at, what, sentence: `Setting ${at} ${what}.` }] : [];
  });
}

/** What the file does not name, goes back to its default; what is set elsewhere stays. */
function changesOf(
  section: Section,
  values: SectionChanges | undefined,
  secrets: Readonly<Record<string, string>>,
  isSetElsewhere: (path: string) => boolean,
): SectionChanges {
  const entries = settingList()
    .filter(({ path }) => sectionIn(path) === section && !isSetElsewhere(path))
    .flatMap(({ path, secret }): readonly (readonly [string, unknown])[] => {
      const name = path.slice(section.length + 1);
      if (secret) return path in secrets ? [[name, secrets[path]]] : [];
      return values === undefined ? [] : [[name, values[name] ?? null]];
    });
  const unknown = Object.entries(values ?? {}).filter(
    ([name]) => !settingList().some(({ path }) => path === `${section}.${name}`),
  );
  return Object.fromEntries([...entries, ...unknown]);
}

function changedPaths(before: SettingsInput, after: SettingsInput): readonly string[] {
  const [old, now] = [givenValues(before), givenValues(after)];
  const paths = new Set([...old.keys(), ...now.keys()]);
  const textOf = (value: unknown) => JSON.stringify(value);
  return [...paths].filter((path) => textOf(old.get(path)?.value) !== textOf(now.get(path)?.value));
}

const sectionIn = (path: string): string => path.slice(0, path.indexOf('.'));
