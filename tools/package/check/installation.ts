import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { APP_ROOT } from '../identity.ts';
import { buildSteps } from './build-steps.ts';
import type { Subject } from './rule.ts';

/** An app as it lies in its container, in a folder of its own. */
export interface Installation {
  /** Stands for `/opt/app-root`. */
  readonly root: string;
  /** What the framework and the manifest put into the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same place in here of a path or command in the container. */
  readonly toHere: (text: string) => string;
  readonly remove: () => void;
}

/** The account `nobody` of Linux. */
export const NOBODY = 65_534;
export const isRoot = process.getuid?.() === 0;

/** Unpacks an app and runs the steps of its image, as the framework does. Throws where a step fails. */
export function install({ manifest, files }: Subject): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-package-'));
  const remove = () => {
    if (!isRoot) changeModes('u+w', folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    chmodSync(folder, 0o755);
    const root = join(folder, 'app-root');
    const toHere = (text: string) => text.replaceAll(APP_ROOT, root);
    for (const [path, content] of files) writeFile(join(root, path), content, path);
    const environment = {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      APP_ROOT: root,
      TMPDIR: join(folder, 'tmp'),
      APP_NODE_FOLDER: join(folder, 'node'),
      ...Object.fromEntries(
        (manifest.environment_variables ?? []).map(({ name, value }) => [name, toHere(value)]),
      ),
    };
    runBuildSteps(buildSteps(files).map(toHere), environment);
    // Absent while the image is built.
    for (const own of ['store', 'store/log']) makeOwnFolder(join(root, own));
    makeOwnFolder(environment.TMPDIR);
    // The framework writes there before the app does, as another user.
    writeFileSync(join(root, 'store/log/startup.log'), 'A0000_start_container.sh\n');
    // To root's own account everything stays open; there the app runs as another.
    if (!isRoot) protect(root);
    return { root, environment, toHere, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function writeFile(file: string, content: Uint8Array, path: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // The framework makes these executable, and nothing else.
  const mode = /^container\/(?:build|run|clean|service)\//.test(path) ? 0o755 : 0o644;
  writeFileSync(file, content);
  chmodSync(file, mode);
}

function makeOwnFolder(path: string): void {
  mkdirSync(path);
  chmodSync(path, 0o700);
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** Leaves the store as the only place below it that can be written to. */
function protect(root: string): void {
  changeModes('a-w', root);
  changeModes('u+w', join(root, 'store'));
}

function changeModes(mode: string, folder: string): void {
  spawnSync('chmod', ['-R', mode, folder]);
}

function runBuildSteps(steps: readonly string[], env: Record<string, string>): void {
  const { status, stderr, stdout } = spawnSync('/bin/sh', ['-c', steps.join(' && ')], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`A step of the image's build failed: ${stderr}${stdout}`);
}
