import type { ShownCertificate } from '@intelbridge/vendor-http';
import type { Origin, SettingsInput } from '../config/load-settings.ts';
import { type Setting, type SettingLimits, settingList } from '../config/setting-list.config.ts';
import type { Section } from '../config/settings.config.ts';
import type { SettingsProblem } from '../config/settings-error.ts';
import type { SecretsRead } from '../secrets/secrets-file.ts';
import { certificatesOf } from './ca-files.ts';
import { checkSection, faultsOf, isOf } from './check-draft.ts';
import { type GivenValue, givenValues, isLocked } from './given-values.ts';
import { CHOICES } from './settings-choices.ts';
import { isSystem } from './try-section.ts';

/** One setting as a form needs it; secrets have no value. */
export interface SettingView extends SettingLimits {
  readonly name: string;
  readonly path: string;
  readonly variable: string;
  readonly kind: Setting['kind'];
  readonly type: string;
  readonly help: string;
  readonly secret: boolean;
  readonly required: boolean;
  readonly default?: unknown;
  readonly value?: unknown;
  readonly isSet: boolean;
  readonly origin: Origin | 'default';
  readonly isLocked: boolean;
  readonly hasChoices: boolean;
  readonly rewritesSets: boolean;
  readonly problem?: string;
}

export interface SectionView {
  readonly name: string;
  readonly isGiven: boolean;
  readonly isComplete: boolean;
  readonly canTest: boolean;
  readonly settings: readonly SettingView[];
  readonly ca?: readonly ShownCertificate[];
}

export interface SettingsView {
  readonly revision: string;
  readonly secrets: SecretsRead['state'];
  readonly problems: readonly { readonly at?: string; readonly message: string }[];
  readonly sections: readonly SectionView[];
}

/** What entries the reference sets hold depends on these. */
const REWRITES_SETS: ReadonlySet<string> = new Set([
  'threatq.ingest',
  'threatq.collections',
  'threatq.ttlDays',
  'threatq.prefixSets',
  'threatq.prefixScheme',
  'threatq.budget',
  'threatq.foreignEntries',
  'threatq.removeEmptySets',
]);

/** The sections in the order of the schema, each as it stands. */
export function sectionViews(input: SettingsInput): readonly SectionView[] {
  const given = givenValues(input);
  const bySection = Map.groupBy(settingList(), ({ path }) => path.slice(0, path.indexOf('.')));
  return [...bySection].map(([name, settings]) => sectionView(name, settings, given, input));
}

function sectionView(
  name: string,
  settings: readonly Setting[],
  given: ReadonlyMap<string, GivenValue>,
  input: SettingsInput,
): SectionView {
  const isGiven = settings.some(({ path }) => given.has(path));
  const faults = isGiven || !isSystem(name) ? sectionFaults(input, name) : [];
  const caFile = given.get(`${name}.caFile`)?.value;
  const ca = typeof caFile === 'string' ? certificatesOf(caFile) : undefined;
  return {
    name,
    isGiven,
    isComplete: faults.length === 0,
    canTest: canTest(name),
    settings: settings.map((setting) => settingView(setting, given.get(setting.path), faults)),
    ...(ca !== undefined && { ca }),
  };
}

const canTest = (section: string): boolean => isSystem(section) || section === 'proxy';

const sectionFaults = (input: SettingsInput, name: string): readonly SettingsProblem[] =>
  faultsOf(() => checkSection(input, name as Section, { isSystem: isSystem(name) })).filter(
    (fault) => typeof fault !== 'string' && isOf(fault, name),
  );

function settingView(
  setting: Setting,
  given: GivenValue | undefined,
  faults: readonly SettingsProblem[],
): SettingView {
  const { path, variable, kind, type, help, secret, required, fallback, limits } = setting;
  const fault = faults.find((each) => typeof each !== 'string' && each.at === path);
  const value = given === undefined ? fallback : given.value;
  return {
    name: path.slice(path.indexOf('.') + 1),
    path,
    variable,
    kind,
    type,
    help,
    secret,
    required,
    ...limits,
    ...(fallback !== undefined && { default: fallback }),
    ...(!secret && value !== undefined && { value }),
    isSet: given !== undefined,
    origin: given?.origin ?? 'default',
    isLocked: isLocked(given),
    hasChoices: CHOICES.has(path),
    rewritesSets: REWRITES_SETS.has(path),
    ...(typeof fault === 'object' && { problem: fault.what }),
  };
}
