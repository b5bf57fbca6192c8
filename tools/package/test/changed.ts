import { buildManifest } from '../manifest/build-manifest.ts';

type Tree = Record<string, unknown>;

/** Takes the place of a value that is to be removed. */
export const GONE = Symbol('gone');

/** Our manifest as plain JSON, with one value changed; a path is like `gui_actions.0.id`. */
export function changedManifest(path: string, value: unknown): Tree {
  const manifest = JSON.parse(JSON.stringify(buildManifest('1.2.3', 'v4'))) as Tree;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((at, key) => at[key] as Tree, manifest);
  if (value === GONE) delete place[last];
  else place[last] = value;
  return manifest;
}
