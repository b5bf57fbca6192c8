import type { SettingsInput } from '../config/load-settings.ts';
import type { Section } from '../config/settings.config.ts';
import { applyChanges, type Draft, type SectionChanges } from './apply-changes.ts';
import { requireCertificates, withCa } from './ca-files.ts';
import { givenValues, isLocked } from './given-values.ts';
import { guardSecrets } from './guard-secrets.ts';
import type { KeptSettings } from './kept-settings.ts';

/** What somebody would change of a section. */
export interface SectionRequest {
  readonly changes?: SectionChanges | undefined;
  /** An authority, as PEM text; `null`: no more. */
  readonly caPem?: string | null | undefined;
}

/** What somebody would change of several. */
export type SectionsChanges = Readonly<Partial<Record<Section, SectionChanges>>>;

/** The same places of settings, with what is kept replaced. */
export const withKept = (
  input: SettingsInput,
  { content, secrets }: Pick<KeptSettings, 'content' | 'secrets'>,
): SettingsInput => ({ ...input, content, secrets });

/** What would be kept. Throws SettingsError for what cannot be changed here, or would lead a secret astray. */
export function toDraft(
  input: SettingsInput,
  kept: KeptSettings,
  section: Section,
  changes: SectionChanges,
): Draft {
  const given = givenValues(withKept(input, kept));
  const draft = applyChanges(kept, section, changes, (path) => isLocked(given.get(path)));
  const after = givenValues(draftInput(input, draft));
  guardSecrets(
    section,
    changes,
    (path) => given.get(path)?.value,
    (path) => after.get(path)?.value,
  );
  return draft;
}

export const draftInput = (input: SettingsInput, { content, secrets }: Draft): SettingsInput =>
  withKept(input, { content, secrets: { state: 'opened', secrets } });

/** As if these changes were kept. Throws as `toDraft`. */
export function keptWith(
  input: SettingsInput,
  before: KeptSettings,
  changes: SectionsChanges,
): KeptSettings {
  let kept = before;
  for (const [section, of] of Object.entries(changes) as [Section, SectionChanges][]) {
    const { content, secrets } = toDraft(input, kept, section, of);
    kept = { ...kept, content, secrets: { state: 'opened', secrets } };
  }
  return kept;
}

/** Work with settings that are not kept, an authority among them. Throws as `toDraft`. */
export function withDraft<T>(
  input: SettingsInput,
  kept: KeptSettings,
  section: Section,
  { changes = {}, caPem }: SectionRequest,
  work: (drafted: SettingsInput) => Promise<T>,
): Promise<T> {
  const begin = (more: SectionChanges = {}) =>
    work(draftInput(input, toDraft(input, kept, section, { ...changes, ...more })));
  if (caPem === undefined) return begin();
  if (caPem === null) return begin({ caFile: null });
  requireCertificates(section, caPem);
  return withCa(caPem, (file) => begin({ caFile: file }));
}
