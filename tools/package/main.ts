import { join } from 'node:path';
import { Command, Option } from 'commander';
import { checkoutRoot } from './checkout-root.ts';
import { type PackageFlags, runPackage } from './run-package.ts';
import { STREAMS } from './streams.ts';

const root = checkoutRoot();

await new Command('npm run package --')
  .description('Builds the zips that QRadar installs, offline; see docs/install.md')
  .option('--out <folder>', 'where to put them', join(root, 'dist/package'))
  .addOption(
    new Option('--stream <name>', 'one base image stream only').choices(Object.keys(STREAMS)),
  )
  .option('--check', 'hold them to the rules of QRadar, then install, start, call and stop each')
  .action(async (flags: PackageFlags) => {
    process.exitCode = await runPackage(
      root,
      flags,
      (line) => void process.stdout.write(`${line}\n`),
    );
  })
  .parseAsync();
