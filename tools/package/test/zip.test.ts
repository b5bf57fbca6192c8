import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipEntry } from '../build/zip.ts';

const entry = (path: string, more: Partial<ZipEntry> = {}): ZipEntry => ({
  path,
  content: Buffer.from(`content of ${path} `.repeat(100)),
  ...more,
});

/** Mode and path of each entry, of a zip without comments and extra fields. */
function directory(zip: Uint8Array): [mode: string, path: string][] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const rows: [string, string][] = [];
  let at = view.getUint32(zip.length - 6, true);
  while (view.getUint32(at, true) === 0x02_01_4b_50) {
    const length = view.getUint16(at + 28, true);
    const name = strFromU8(zip.subarray(at + 46, at + 46 + length));
    rows.push([view.getUint16(at + 40, true).toString(8), name]);
    at += 46 + length;
  }
  return rows;
}

describe('a zip', () => {
  it('gives back what was put in', () => {
    const entries = [entry('a'), entry('b/c', { stored: true }), entry('d', { executable: true })];
    const opened = unzipSync(writeZip(entries));
    for (const { path, content } of entries)
      expect(strFromU8(opened[path] ?? new Uint8Array())).toBe(content.toString());
  });

  it('lists its files by name with the modes of scripts and files', () => {
    expect(directory(writeZip([entry('b', { executable: true }), entry('a')]))).toEqual([
      ['100644', 'a'],
      ['100755', 'b'],
    ]);
  });

  it('is the same whatever the order it is given', () => {
    const entries = [entry('a'), entry('b'), entry('c')];
    expect(writeZip(entries.toReversed())).toEqual(writeZip(entries));
  });

  it('compresses, except what is compressed already', () => {
    const small = writeZip([entry('a')]).length;
    expect(writeZip([entry('a', { stored: true })]).length).toBeGreaterThan(3 * small);
  });
});
