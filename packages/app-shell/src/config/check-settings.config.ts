import { describeIssue } from './describe-issue.config.ts';
import type { GivenSetting } from './given-settings.ts';
import { settingList } from './setting-list.config.ts';
import { type Settings, settings } from './settings.config.ts';

type Given = ReadonlyMap<string, GivenSetting>;

export interface CheckedSettings {
  /** Undefined if anything is wrong. */
  readonly settings: Settings | undefined;
  readonly problems: readonly string[];
}

/** What one setting demands of another; looked at beside other faults, as all are told at once. */
const consistent = settings.refine(({ threatq }) => !lacksCollections(threatq), {
  path: ['threatq', 'collections'],
  error: 'must name at least one',
  when: () => true,
});

/** Where there are other faults, these may be anything. */
function lacksCollections({ ingest, collections }: { ingest: unknown; collections: unknown }) {
  return ingest === true && Array.isArray(collections) && collections.length === 0;
}

/** Holds what was given against the schema, fills in defaults, and puts every fault into a sentence. */
export function checkSettings(given: Given): CheckedSettings {
  const parsed = consistent.safeParse(nested(given));
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const leaf = issue.path.slice(0, 2).join('.');
    const source = given.get(leaf);
    if (source === undefined) return missing(leaf);
    return `Setting ${leaf} (${source.from}) is wrong: ${describeIssue(issue)}.`;
  });
  return { settings: undefined, problems };
}

function missing(path: string): string {
  const setting = settingList().find((each) => each.path === path);
  return `Setting ${path} is missing: ${setting?.help}. Set it in the settings file or as ${setting?.variable}.`;
}

function nested(given: Given): Record<string, Record<string, unknown>> {
  const tree: Record<string, Record<string, unknown>> = { qradar: {}, threatq: {} };
  for (const [path, { value }] of given) {
    const [section = '', name = ''] = path.split('.');
    tree[section] = { ...tree[section], [name]: value };
  }
  return tree;
}
