import { deflateSync, Zip, ZipPassThrough } from 'fflate';

/** A file on its way into a zip. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
  /** Already compressed: it is put in as it is. */
  readonly stored?: boolean;
}

const EXECUTABLE = 0o100_755;
const PLAIN = 0o100_644;
const UNIX = 3;
const DEFLATED = 8;

/** By content, as Node goes into several zips and takes ten seconds. */
const deflated = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();

/**
 * Writes a zip whose bytes depend on names and contents alone: entries in order of their paths, one fixed time, modes
 * instead of those on disk. The compressor is plain JavaScript, so that neither zlib nor the processor matters.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const file = entry.stored ? new ZipPassThrough(entry.path) : new DeflatedOnce(entry);
    file.os = UNIX;
    file.attrs = (entry.executable ? EXECUTABLE : PLAIN) * 0x1_00_00;
    // Zips keep local time without a zone; made of local parts it is the same text everywhere.
    file.mtime = new Date(2020, 0, 1);
    zip.add(file);
    file.push(entry.content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** Puts in what was compressed for another zip before. */
class DeflatedOnce extends ZipPassThrough {
  readonly #content: Uint8Array;

  constructor({ path, content }: ZipEntry) {
    super(path);
    this.compression = DEFLATED;
    this.#content = content;
  }

  protected override process(): void {
    const known = deflated.get(this.#content) ?? deflateSync(this.#content, { level: 6 });
    deflated.set(this.#content, known);
    this.ondata(null, known, true);
  }
}
