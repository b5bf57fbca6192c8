import type { Answer } from '../api/answer.ts';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/openapi-types.ts';
import type { Choices, Draft, Plan, SectionChanges, Settings, Test } from './settings-types.ts';
import { type Drafts, NOTHING } from './use-drafts.ts';

export const getSettings = (signal: AbortSignal): Promise<Settings> =>
  dataOf(api.GET('/api/v1/settings', { signal }));

type Saved = Answer<paths['/api/v1/settings/{section}']['put']>;

export interface SaveOptions {
  readonly section: string;
  readonly draft: Draft;
  /** Of the settings that the page shows; refused if somebody else saved meanwhile. */
  readonly revision: string;
  /** Saves though the test fails. */
  readonly insist: boolean;
}

/** Tests and saves one section. Refused as `bad-settings`, `test-failed` or `changed-meanwhile`. */
export const saveSection = ({ section, draft, revision, insist }: SaveOptions): Promise<Saved> =>
  dataOf(
    api.PUT('/api/v1/settings/{section}', {
      params: { path: { section } },
      body: { ...draft, revision, insist },
    }),
  );

export const resetSection = (section: string): Promise<Saved> =>
  dataOf(api.DELETE('/api/v1/settings/{section}', { params: { path: { section } } }));

/** Tries a section with what was entered; resolves also where the test fails. */
export const testSection = (section: string, drafts: Drafts): Promise<Test> =>
  dataOf(
    api.POST('/api/v1/settings/{section}/test', {
      params: { path: { section } },
      body: trialOf(section, drafts),
    }),
  );

/** A system is reached through the proxy, and the proxy is tried with the systems. */
function trialOf(section: string, drafts: Drafts) {
  const { [section]: draft = NOTHING, ...others } = drafts;
  const beside = Object.entries(others).flatMap(([name, { changes }]) =>
    section === 'proxy' || name === 'proxy' ? [[name, changes] as const] : [],
  );
  return { ...draft, ...(beside.length > 0 && { beside: Object.fromEntries(beside) }) };
}

export const choicesOf = (path: string, drafts: Drafts, signal: AbortSignal): Promise<Choices> => {
  const [section = '', setting = ''] = path.split('.');
  return dataOf(
    api.POST('/api/v1/settings/{section}/choices/{setting}', {
      params: { path: { section, setting } },
      body: trialOf(section, drafts),
      signal,
    }),
  );
};

/** Saved settings of some sections, in the form of the settings file. */
export type SettingsFile = Readonly<Record<string, Record<string, unknown>>>;

export interface ImportOptions {
  readonly settings: SettingsFile;
  /** By path; a file holds none. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Says what would change, and changes nothing. */
  readonly dryRun: boolean;
}

export type Imported = Answer<paths['/api/v1/settings/import']['post']>;

export const importSettings = (body: ImportOptions): Promise<Imported> =>
  dataOf(api.POST('/api/v1/settings/import', { body }));

/** Has the app work out what changes would do to the reference sets. */
export const startPlan = (
  changes: Readonly<Record<string, SectionChanges>>,
): Promise<Answer<paths['/api/v1/plans']['post']>> =>
  dataOf(api.POST('/api/v1/plans', { body: { changes, full: false } }));

export const planOf = (id: number, signal: AbortSignal): Promise<Plan> =>
  dataOf(api.GET('/api/v1/plans/{id}', { params: { path: { id } }, signal }));

export const cancelPlan = (id: number): Promise<unknown> =>
  dataOf(api.DELETE('/api/v1/plans/{id}', { params: { path: { id } } }));
