/** What is wrong with one setting. */
export interface SettingFault {
  /** `threatq.url` */
  readonly at: string;
  /** The end of a sentence for a form: `must be at least 1`. */
  readonly what: string;
  /** The whole sentence, for where there is no form: which setting, where it came from, what is wrong. */
  readonly sentence: string;
}

/** A sentence, where no single setting is to blame. */
export type SettingsProblem = string | SettingFault;

/** The settings cannot be used; each problem is one sentence. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];
  /** The same, with what forms need. */
  readonly faults: readonly SettingsProblem[];

  constructor(faults: readonly SettingsProblem[]) {
    const problems = faults.map((fault) => (typeof fault === 'string' ? fault : fault.sentence));
    super(problems.join('\n'));
    this.problems = problems;
    this.faults = faults;
  }
}

/** What an adapter, or what it needs, says of a setting. */
export const wrongSetting = (at: string, what: string): SettingFault => ({
  at,
  what,
  sentence: `Setting ${at} is wrong: ${what}.`,
});
