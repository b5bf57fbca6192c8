import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildPackages } from './build/build-packages.ts';
import { ingredientsOf, shippedNode } from './build/ingredients.ts';
import { packageJson } from './build/package-json.schema.ts';
import { checkPackage } from './check/check-package.ts';
import { STREAMS, type StreamName } from './streams.ts';

export interface PackageFlags {
  readonly out: string;
  readonly stream?: StreamName;
  readonly check?: boolean;
}

/** Builds, saves and, if asked to, checks; resolves with the exit code. */
export async function runPackage(
  root: string,
  { out, stream, check = false }: PackageFlags,
  say: (line: string) => void,
): Promise<number> {
  const obstacle = obstacleOf(root, out);
  if (obstacle !== undefined) {
    say(obstacle);
    return 1;
  }
  const ingredients = await ingredientsOf(root);
  const { version } = packageJson.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const streams = stream === undefined ? (Object.keys(STREAMS) as StreamName[]) : [stream];
  let problems = 0;
  for (const built of await buildPackages(ingredients, version, streams)) {
    say(`${built.stream}: ${STREAMS[built.stream].forQradar}`);
    for (const kind of ['app', 'extension'] as const) {
      const file = join(out, `intelbridge-${version}-${built.stream}-${kind}.zip`);
      writeFileSync(file, built[kind]);
      say(`  ${relative('.', file)}  ${(built[kind].length / 1e6).toFixed(1)} MB`);
    }
    if (check) problems += await checkPackage(built, say);
  }
  if (check) say(problems === 0 ? 'Nothing to object to.' : `${problems} problems.`);
  return problems === 0 ? 0 : 1;
}

/** Why nothing can be built here. */
function obstacleOf(root: string, out: string): string | undefined {
  const node = shippedNode(root);
  if (!existsSync(node))
    return `${node} is missing: packages are built on Linux x64, after "npm run setup".`;
  try {
    mkdirSync(out, { recursive: true });
    return undefined;
  } catch (error) {
    return `${out} cannot be written to: ${error instanceof Error ? error.message : String(error)}`;
  }
}
