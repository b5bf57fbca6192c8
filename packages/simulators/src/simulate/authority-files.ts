import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Certificates to trust, as files in a folder of their own that goes away again. */
export class AuthorityFiles {
  #folder: string | undefined;

  /** Nothing without a certificate. */
  write(name: string, pem: string | undefined): { readonly caFile?: string } {
    if (pem === undefined) return {};
    this.#folder ??= mkdtempSync(join(tmpdir(), 'intelbridge-simulators-'));
    const caFile = join(this.#folder, `${name}-ca.pem`);
    writeFileSync(caFile, pem);
    return { caFile };
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}
