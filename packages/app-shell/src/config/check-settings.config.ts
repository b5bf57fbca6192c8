import { describeIssue } from './describe-issue.config.ts';
import type { GivenSetting } from './given-settings.ts';
import { PLATFORMS } from './platforms.ts';
import { settingList } from './setting-list.config.ts';
import { type Section, type Settings, settings } from './settings.config.ts';
import type { SettingFault } from './settings-error.ts';

type Given = ReadonlyMap<string, GivenSetting>;

export interface CheckedSettings {
  /** Undefined if anything is wrong. */
  readonly settings: Settings | undefined;
  readonly problems: readonly SettingFault[];
}

/** What one setting demands of another; looked at beside other faults, as all are told at once. */
const consistent = (needs: readonly SettingsNeed[]) =>
  settings.refine(({ threatq }) => !needs.includes('qradar') || !lacksCollections(threatq), {
    path: ['threatq', 'collections'],
    error: 'must name at least one',
    when: () => true,
  });

/** Where there are other faults, these may be anything. */
function lacksCollections(threatq: { ingest: unknown; collections: unknown } | undefined) {
  const { ingest, collections } = threatq ?? {};
  return ingest === true && Array.isArray(collections) && collections.length === 0;
}

/** What work cannot do without: a system, or any of the platforms, of which the first is asked for where there is none. */
export type SettingsNeed = Section | 'platform';

/** Holds what was given against the schema, fills in defaults, and puts every fault into a sentence. */
export function checkSettings(given: Given, needs: readonly SettingsNeed[]): CheckedSettings {
  const parsed = consistent(needs).safeParse(nested(given, needs));
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const leaf = issue.path.slice(0, 2).join('.');
    const source = given.get(leaf);
    if (source === undefined) return missing(leaf);
    const what = describeIssue(issue);
    return { at: leaf, what, sentence: `Setting ${leaf} (${source.from}) is wrong: ${what}.` };
  });
  return { settings: undefined, problems };
}

function missing(at: string): SettingFault {
  const setting = settingList().find((each) => each.path === at);
  const sentence = `Setting ${at} is missing: ${setting?.help}. Set it in the settings file or as ${setting?.variable}.`;
  return { at, what: 'is missing', sentence };
}

function nested(
  given: Given,
  needs: readonly SettingsNeed[],
): Record<string, Record<string, unknown>> {
  const isGiven = (section: Section) =>
    [...given.keys()].some((path) => path.startsWith(`${section}.`));
  const platform = PLATFORMS.find(isGiven) ?? PLATFORMS[0];
  const needed = needs.map((need) => (need === 'platform' ? platform : need));
  const tree: Record<string, Record<string, unknown>> = Object.fromEntries(
    needed.map((each) => [each, {}]),
  );
  for (const [path, { value }] of given) {
    const [section = '', name = ''] = path.split('.');
    tree[section] = { ...tree[section], [name]: value };
  }
  return tree;
}
