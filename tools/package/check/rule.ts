import type { Manifest } from '../manifest/manifest.schema.ts';

/** What the rules look at: the manifest, read and as it is written, and the files of the zip by path. */
export interface Subject {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Says what breaks it, one sentence each; nothing where all is well. */
export interface Rule {
  readonly name: string;
  readonly problems: (subject: Subject) => readonly string[];
}

/** Those that stand in the list more than once, each once. */
export const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** Objects of the manifest that name a REST method. */
export const callers = ({ manifest }: Subject): { what: string; rest: string }[] => [
  ...(manifest.gui_actions ?? []).flatMap(({ id, rest_method: rest }) =>
    rest === undefined ? [] : [{ what: `gui action ${id}`, rest }],
  ),
  ...(manifest.metadata_providers ?? []).map(({ metadata_type, rest_method: rest }) => ({
    what: `metadata provider ${metadata_type}`,
    rest,
  })),
  ...(manifest.dashboard_items ?? []).map(({ text, rest_method: rest }) => ({
    what: `dashboard item ${text}`,
    rest,
  })),
];
