import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveToOwner } from '../../src/files/give-to-owner.ts';
import { writeWhole } from '../../src/files/write-whole.ts';

describe('a file that is written as a whole', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intelbridge-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there with its folder, for this account alone, also where it was open to others', async () => {
    const path = join(folder, 'new', 'file.json');
    await writeWhole(path, 'first');
    chmodSync(path, 0o644);
    await writeWhole(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'new'))).toEqual(['file.json']);
  });

  it('stays as it was when it cannot be replaced, and no draft is left', async () => {
    mkdirSync(join(folder, 'file.json', 'full'), { recursive: true });
    await expect(writeWhole(join(folder, 'file.json'), 'text')).rejects.toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['file.json']);
  });

  it('belongs to the owner of its folder, where root writes', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    const { uid, gid } = statSync(folder);
    const other = process.getuid?.() === 0 ? 65_534 : uid;
    chownSync(folder, other, gid);
    giveToOwner(path, true);
    expect(statSync(path).uid).toBe(other);
  });
});
