import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPackages } from '../package/build/build-packages.ts';
import { ingredientsOf } from '../package/build/ingredients.ts';
import { install } from '../package/check/installation.ts';
import { readSubject } from '../package/check/read-subject.ts';
import { RunningApp } from '../package/check/running-app.ts';
import { checkoutRoot } from '../package/checkout-root.ts';

/** The package of this checkout, unpacked as in its container. */
export interface PackagedApp {
  /** An empty folder that the app may write to. */
  readonly folder: string;
  /** As its container starts it, with these variables as well; the store stays between starts. */
  start(environment: Readonly<Record<string, string>>): Promise<RunningApp>;
  remove(): void;
}

/**
 * From the disk, as after a restart of the machine: a file that was written a moment ago is mapped in larger pieces, which
 * count as memory of the process.
 */
function readAnew(folder: string): void {
  const file = join(folder, 'node');
  for (const [command, ...args] of [
    ['sync', file],
    ['dd', `if=${file}`, 'iflag=nocache', 'count=0', 'status=none'],
  ] as const)
    spawnSync(command, args);
}

/** Builds it, unpacks it and runs the steps of its image. */
export async function installPackage(): Promise<PackagedApp> {
  const [built] = await buildPackages(await ingredientsOf(checkoutRoot()), '0.0.0', ['v4']);
  const subject = readSubject(built?.app ?? new Uint8Array());
  if (!('files' in subject)) throw new Error(subject.join(' '));
  const service = subject.manifest.services?.[0];
  if (service === undefined) throw new Error('The manifest has no service.');
  const installation = install(subject);
  readAnew(installation.environment['APP_NODE_FOLDER'] ?? '');
  return {
    folder: installation.environment['TMPDIR'] ?? '',
    start: (more) => {
      const environment = { ...installation.environment, ...more };
      return RunningApp.start(service, { ...installation, environment });
    },
    remove: installation.remove,
  };
}
