import { compose } from '../composition/compose.ts';
import { type LoadedSettings, loadSettings, type SettingsInput } from '../config/load-settings.ts';
import type { Section } from '../config/settings.config.ts';
import { SettingsError, type SettingsProblem } from '../config/settings-error.ts';

const alone = (section: Section): readonly Section[] => [...new Set<Section>([section, 'proxy'])];

/** What the account of a console has to be allowed depends on the work that is wanted of it. */
const withItsWork = (section: Section): readonly Section[] =>
  section === 'qradar' ? [...alone(section), 'offenses'] : alone(section);

const nothing = () => undefined;

export interface CheckOptions {
  /** It is set up or not as a whole. */
  readonly isSystem: boolean;
  /** Enough for its connection will do; default: all that work needs. */
  readonly isTrial?: boolean;
}

/**
 * One section, with the proxy and what is right of its work, whatever may be wrong with the others. Throws SettingsError with the faults of the section
 * itself and those of no section.
 */
export function checkSection(
  input: SettingsInput,
  section: Section,
  { isSystem, isTrial = false }: CheckOptions,
): LoadedSettings {
  const only = alone(section);
  const needs = isSystem ? [section] : [];
  // Beside a console, more is asked of some sections.
  const beside = isTrial ? needs : [...needs, 'qradar' as const];
  const faults = [
    ...faultsOf(() => loadSettings({ ...input, only, needs: beside })),
    ...faultsOf(() => compose(loadSettings({ ...input, only, needs }), nothing)),
  ].filter((fault) => isOf(fault, section));
  if (faults.length > 0) throw new SettingsError(eachOnce(faults));
  const more = { ...input, only: withItsWork(section), needs };
  return loadSettings(faultsOf(() => loadSettings(more)).length === 0 ? more : { ...more, only });
}

/** The first of each place: the schema's complaint before the adapter's. */
function eachOnce(faults: readonly SettingsProblem[]): readonly SettingsProblem[] {
  const keyOf = (fault: SettingsProblem) => (typeof fault === 'string' ? fault : fault.at);
  return [...new Map(faults.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
}

export const isOf = (fault: SettingsProblem, section: string): boolean =>
  typeof fault === 'string' || fault.at.startsWith(`${section}.`);

/** What is wrong, if anything; a bug is thrown on. */
export function faultsOf(work: () => unknown): readonly SettingsProblem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}
