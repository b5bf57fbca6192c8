import type { Section, Settings } from './settings.config.ts';
import { SettingsError } from './settings-error.ts';

/** The settings of a system that is set up. */
export type SectionSettings<S extends Section> = NonNullable<Settings[S]>;

/** What is set of a system that the work at hand needs. Throws SettingsError where nothing is. */
export function sectionOf<S extends Section>(settings: Settings, section: S): SectionSettings<S> {
  const found = settings[section];
  if (found) return found;
  throw new SettingsError([`Section ${section} of the settings is missing.`]);
}
