import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the bundle of a package, beside the sources, or as seen from what the compiler made of them. */
const PLACES = ['./static/', '../../src/server/static/'];
/** In a package, or where the checkout builds them. */
const WEB_PLACES = ['./static/web/', '../../../web/dist/'];

export const staticFolder = (): string => folderWith('intelbridge.js', PLACES);

/** Of the pages, as they were built. */
export const webFolder = (): string => folderWith('manifest.json', WEB_PLACES);

function folderWith(file: string, places: readonly string[]): string {
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = folders.find((folder) => existsSync(`${folder}${file}`));
  if (found === undefined) throw new Error(`The static files are missing: ${folders.join(', ')}`);
  return found;
}
