import type { Answer } from '../api/answer.ts';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/openapi-types.ts';
import type { Choices, Draft, Settings, Test } from './settings-types.ts';

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
export const testSection = (section: string, draft: Draft): Promise<Test> =>
  dataOf(
    api.POST('/api/v1/settings/{section}/test', { params: { path: { section } }, body: draft }),
  );

export const choicesOf = (path: string, draft: Draft, signal: AbortSignal): Promise<Choices> => {
  const [section = '', setting = ''] = path.split('.');
  return dataOf(
    api.POST('/api/v1/settings/{section}/choices/{setting}', {
      params: { path: { section, setting } },
      body: draft,
      signal,
    }),
  );
};
