import type { Clock } from '@intelbridge/core';
import { compose } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import {
  type LoadedSettings,
  loadSettings,
  type SettingsInput,
  storeOf,
} from '../config/load-settings.ts';
import { type Section, settings } from '../config/settings.config.ts';
import type { Secrets } from '../secrets/secrets-file.ts';
import type { Changes } from './apply-changes.ts';
import { askChoices, type Choices } from './ask-choices.ts';
import { forgetCas, keepCa } from './ca-files.ts';
import { checkSection, faultsOf } from './check-draft.ts';
import type { ConnectionTest } from './connection-test.ts';
import {
  keptWith,
  type SectionRequest,
  type SectionsChanges,
  toDraft,
  withDraft,
  withKept,
} from './drafted-settings.ts';
import { type Imported, type ImportRequest, toImport, withoutSecrets } from './import-settings.ts';
import { type Content, type KeptSettings, readKept, writeKept } from './kept-settings.ts';
import { refusing, SettingsRefused } from './settings-refused.ts';
import { type SettingsView, sectionViews } from './settings-view.ts';
import { isSystem, trySection } from './try-section.ts';
import { withoutSection } from './without-section.ts';

export interface SaveRequest extends SectionRequest {
  /** What the change is based on; another one by now refuses it. */
  readonly revision?: string | undefined;
  /** Save though the connection does not work. */
  readonly insist?: boolean | undefined;
}

export interface TrialRequest extends SectionRequest {
  /** Of other sections by name, kept no more than these. */
  readonly beside?: Changes | undefined;
}

export interface SettingsDeskOptions {
  /** As of the program that serves. */
  readonly input: SettingsInput;
  readonly clock: Clock;
  /** Something else is kept than before. */
  readonly onSaved: () => void;
}

/** What an administrator does with the settings. All reject with SettingsRefused for what cannot be done, and with StorageError. */
export class SettingsDesk {
  readonly #input: SettingsInput;
  readonly #clock: Clock;
  readonly #onSaved: () => void;

  constructor({ input, clock, onSaved }: SettingsDeskOptions) {
    this.#input = input;
    this.#clock = clock;
    this.#onSaved = onSaved;
  }

  async view(): Promise<SettingsView> {
    const kept = await refusing(() => readKept(this.#input));
    const input = withKept(this.#input, kept);
    const faults = faultsOf(() => compose(loadSettings(input), () => undefined));
    return {
      revision: kept.revision,
      secrets: kept.secrets.state,
      problems: faults.map((fault) =>
        typeof fault === 'string' ? { message: fault } : { at: fault.at, message: fault.sentence },
      ),
      sections: sectionViews(input),
    };
  }

  /** Checks and tries what a section would be, keeps it, and says how the trial went. */
  async save(name: string, request: SaveRequest): Promise<ConnectionTest | undefined> {
    const section = sectionNamed(name);
    return this.#changing(request.revision, async (kept) => {
      const test = await withDraft(this.#input, kept, section, request, (drafted) =>
        this.#tryUnless(request.insist === true, drafted, section),
      );
      const caFile = await this.#caFileOf(section, request);
      const changes = { ...request.changes, ...caFile };
      const draft = toDraft(this.#input, kept, section, changes);
      await this.#keep(draft.content, draft.hasNewSecrets ? draft.secrets : undefined);
      if (request.caPem !== undefined) await this.#forgetCas(section, draft.content);
      return test;
    });
  }

  /** Takes away all that is kept of a section, secrets included. */
  async reset(name: string): Promise<void> {
    const section = sectionNamed(name);
    await this.#changing(undefined, async (kept) => {
      const { content, secrets } = withoutSection(kept, section);
      await this.#keep(content, secrets);
      await this.#forgetCas(section, content);
    });
  }

  /** As it would be with the changes. */
  async test(name: string, request: TrialRequest): Promise<ConnectionTest> {
    const section = sectionNamed(name);
    const test = await this.#drafting(section, request, (drafted) =>
      trySection(drafted, section, this.#clock, true),
    );
    if (test !== undefined) return test;
    throw new SettingsRefused('no-section', `The section ${section} has no connection to test.`);
  }

  /** What the systems offer for a setting, as they would be asked with the changes. */
  async choices(name: string, setting: string, request: TrialRequest): Promise<Choices> {
    const section = sectionNamed(name);
    const path = `${section}.${setting}`;
    const found = await this.#drafting(section, request, (drafted) =>
      askChoices(drafted, path, this.#clock),
    );
    if (found !== undefined) return found;
    throw new SettingsRefused('no-choices', `There is nothing to choose from for ${path}.`);
  }

  /** What a sync would work with after these changes; nothing is kept. */
  drafted(changes: Changes): Promise<LoadedSettings> {
    return refusing(async () => {
      const kept = keptWith(this.#input, await readKept(this.#input), named(changes));
      return loadSettings({ ...withKept(this.#input, kept), needs: ['qradar', 'threatq'] });
    });
  }

  /** What is saved, without secrets: fit for `import`, and as a settings file. */
  async exported(): Promise<Content> {
    return withoutSecrets((await refusing(() => readKept(this.#input))).content);
  }

  /** Replaces what is saved of the sections given, checks and tries all of them, and resolves with the settings that changed. */
  async import(request: ImportRequest): Promise<readonly string[]> {
    const { dryRun = false, insist = false } = request;
    return this.#changing(undefined, async (kept) => {
      const imported = toImport(this.#input, kept, request);
      if (!insist && !dryRun) await this.#tryAll(imported);
      const { content, secrets, hasNewSecrets } = imported.draft;
      if (!dryRun) await this.#keep(content, hasNewSecrets ? secrets : undefined);
      return imported.changed;
    });
  }

  #drafting<T>(
    section: Section,
    { beside = {}, ...request }: TrialRequest,
    work: (drafted: SettingsInput) => Promise<T>,
  ): Promise<T> {
    return refusing(async () => {
      const kept = keptWith(this.#input, await readKept(this.#input), named(beside));
      return withDraft(this.#input, kept, section, request, work);
    });
  }

  async #tryAll({ input, sections }: Imported): Promise<void> {
    await Promise.all(sections.map((section) => this.#tryUnless(false, input, section)));
  }

  async #tryUnless(insist: boolean, drafted: SettingsInput, section: Section) {
    if (insist) checkSection(drafted, section, { isSystem: isSystem(section) });
    const test = insist ? undefined : await trySection(drafted, section, this.#clock, false);
    if (test === undefined || test.ok) return test;
    const said = `The connection does not work, so that nothing was saved. ${test.failure?.message ?? ''}`;
    throw new SettingsRefused('test-failed', said.trimEnd(), { test });
  }

  async #caFileOf(section: Section, { caPem }: SectionRequest) {
    if (caPem === undefined) return {};
    return { caFile: caPem && (await keepCa(storeOf(this.#input), section, caPem)) };
  }

  #forgetCas(section: Section, content: Content): Promise<void> {
    return forgetCas(storeOf(this.#input), section, content[section]?.['caFile']);
  }

  async #changing<T>(
    revision: string | undefined,
    change: (kept: KeptSettings) => Promise<T>,
  ): Promise<T> {
    const lock = lockStore(storeOf(this.#input), 'change of settings');
    try {
      return await refusing(async () => {
        const kept = await readKept(this.#input);
        if (revision !== undefined && revision !== kept.revision) throw changedMeanwhile();
        return change(kept);
      });
    } finally {
      lock.release();
    }
  }

  async #keep(content: Content, secrets: Secrets | undefined): Promise<void> {
    await writeKept(this.#input, { content, secrets });
    this.#onSaved();
  }
}

const changedMeanwhile = () =>
  new SettingsRefused(
    'changed-meanwhile',
    'Somebody else has changed the settings meanwhile. Load the page again.',
  );

const named = (changes: Changes): SectionsChanges =>
  Object.fromEntries(Object.entries(changes).map(([name, of]) => [sectionNamed(name), of]));

function sectionNamed(name: string): Section {
  if (Object.hasOwn(settings.shape, name)) return name as Section;
  throw new SettingsRefused('no-section', 'There is no such section of the settings.');
}
