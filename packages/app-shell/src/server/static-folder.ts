import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the bundle of a package, beside the sources, or as seen from what the compiler made of them. */
const PLACES = ['./static/', '../../src/server/static/'];

export function staticFolder(): string {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = folders.find((folder) => existsSync(`${folder}intelbridge.js`));
  if (found === undefined) throw new Error(`The static files are missing: ${folders.join(', ')}`);
  return found;
}
