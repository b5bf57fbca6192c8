import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a new file to the account that owns its folder: an administrator's shell in a container is root's, the app is not. */
export function giveToOwner(path: string, isRoot = process.getuid?.() === 0): void {
  if (!isRoot) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
}
