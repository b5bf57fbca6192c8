import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificatesIn, type ShownCertificate } from '@intelbridge/vendor-http';
import { SettingsError, wrongSetting } from '../config/settings-error.ts';
import { writeWhole } from '../files/write-whole.ts';

const FOLDER = 'ca';

/** Keeps an authority in the store; each text has a file of its own, so that what the settings name never changes. Rejects with Node's errors. */
export async function keepCa(store: string, section: string, pem: string): Promise<string> {
  const digest = createHash('sha256').update(pem).digest('hex').slice(0, 16);
  const file = join(store, FOLDER, `${section}-${digest}.pem`);
  await writeWhole(file, pem);
  return file;
}

/** Takes away those of a section that the settings do not name any more. */
export async function forgetCas(store: string, section: string, named: unknown): Promise<void> {
  const folder = join(store, FOLDER);
  const files = await readdir(folder).catch(() => []);
  const ours = files
    .filter((file) => file.startsWith(`${section}-`))
    .map((file) => join(folder, file));
  await Promise.all(ours.filter((file) => file !== named).map((file) => rm(file, { force: true })));
}

/** Work with an authority that is not kept. */
export async function withCa<T>(pem: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'intelbridge-ca-'));
  try {
    const file = join(folder, 'ca.pem');
    await writeWhole(file, pem);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws SettingsError for a text that holds no certificate, or one that cannot be read. */
export function requireCertificates(section: string, pem: string): void {
  const found = readCertificates(pem);
  if (found !== undefined && found.length > 0) return;
  throw new SettingsError([
    wrongSetting(`${section}.caFile`, 'it must hold certificates in PEM form, as text'),
  ]);
}

/** Those in a file, without their text; undefined where there are none to show. */
export function certificatesOf(file: string): readonly ShownCertificate[] | undefined {
  try {
    return readCertificates(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function readCertificates(pem: string): readonly ShownCertificate[] | undefined {
  try {
    return certificatesIn(pem);
  } catch {
    return undefined;
  }
}
