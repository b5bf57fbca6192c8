import type { Manifest } from '../manifest/manifest.schema.ts';
import type { Subject } from './rule.ts';

/** Addresses of page scripts and icons, each once. */
export const staticFiles = (manifest: Manifest): string[] => [
  ...new Set([
    ...(manifest.page_scripts ?? []).flatMap(({ scripts }) => scripts),
    ...[...(manifest.gui_actions ?? []), ...(manifest.configuration_pages ?? [])].flatMap(
      ({ icon }) => icon ?? [],
    ),
  ]),
];

/** Addresses carry the version, against stale caches; the app serves `x.js` as `x-1.2.3.js`. */
export const onDisk = (path: string): string => path.replace(/-\d+\.\d+\.\d+(?=\.\w+$)/, '');

/** What the manifest has QRadar load into its pages. */
export function pageScriptText({ manifest, files }: Subject): string {
  const paths = (manifest.page_scripts ?? []).flatMap(({ scripts }) => scripts.map(onDisk));
  const texts = paths.map((path) => files.get(`app/${path}`));
  return texts.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}
