import type { Answer } from '../api/answer.ts';
import type { paths } from '../api/openapi-types.ts';

export type Settings = Answer<paths['/api/v1/settings']['get']>;
export type SettingsSection = Settings['sections'][number];
export type Setting = SettingsSection['settings'][number];

/** Of a setting; the document leaves it open, as it depends on the setting. */
export type Value = string | number | boolean | readonly string[] | readonly number[];

export type Test = Answer<paths['/api/v1/settings/{section}/test']['post']>;
export type TestFailure = NonNullable<Test['failure']>;
export type Certificate = Omit<NonNullable<TestFailure['certificate']>, 'pem'>;

export type Choices = Answer<paths['/api/v1/settings/{section}/choices/{setting}']['post']>;
export type Choice = Choices['choices'][number];

/** Values by name; null: back to the default. */
export type SectionChanges = Readonly<Record<string, Value | null>>;

/** What was entered of a section and is not saved yet. */
export interface Draft {
  readonly changes: SectionChanges;
  /** Text of an authority to trust; null: none any more. */
  readonly caPem?: string | null;
}

export type Plan = Answer<paths['/api/v1/plans/{id}']['get']>;
export type PlannedSet = NonNullable<Plan['report']>['sets'][number];
