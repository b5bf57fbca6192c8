import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { giveToOwner } from './give-to-owner.ts';
import { makeFolder } from './make-folder.ts';

/** Replaces a file, for one account alone. A kill at any instant leaves the old file or the new one. Rejects with Node's errors. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const [draft, folder] = [`${path}.${randomUUID()}`, dirname(path)];
  try {
    makeFolder(folder);
    await keep(await open(draft, 'wx', 0o600), async (file) => {
      await file.writeFile(text);
      // The mode of `open` is cut by the umask, never widened; an existing file may be too open.
      await file.chmod(0o600);
      giveToOwner(draft);
    });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw cause;
  }
  // A rename is on the disk once its folder is.
  await keep(await open(folder, 'r'));
}

async function keep(
  file: FileHandle,
  change: (file: FileHandle) => Promise<void> = async () => undefined,
): Promise<void> {
  try {
    await change(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
