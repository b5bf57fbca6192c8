import { buildManifest, manifestText } from '../manifest/build-manifest.ts';
import type { StreamName } from '../streams.ts';
import { appFiles, type Ingredients } from './app-files.ts';
import { extensionZip } from './extension.ts';
import { writeZip } from './zip.ts';

/** Both zips for one stream. */
export interface BuiltPackage {
  readonly stream: StreamName;
  readonly app: Uint8Array;
  readonly extension: Uint8Array;
}

/** Builds offline, from the checkout alone; the same checkout gives the same bytes. */
export async function buildPackages(
  ingredients: Ingredients,
  version: string,
  streams: readonly StreamName[],
): Promise<BuiltPackage[]> {
  const files = await appFiles(ingredients);
  return streams.map((stream) => {
    const manifest = Buffer.from(manifestText(buildManifest(version, stream)));
    const app = writeZip([{ path: 'manifest.json', content: manifest }, ...files]);
    return { stream, app, extension: extensionZip(app, version, stream) };
  });
}
