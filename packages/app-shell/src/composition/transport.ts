import { readFileSync } from 'node:fs';
import { HttpTransport, Secret } from '@intelbridge/vendor-http';
import type { Settings } from '../config/settings.config.ts';
import { SettingsError } from '../config/settings-error.ts';

interface TlsSettings {
  readonly caFile?: string | undefined;
  readonly verifyTls: boolean;
}

/** One transport per remote system, with the common proxy. Throws SettingsError for a CA file that cannot be read. */
export function toTransport(tls: TlsSettings, setting: string, { proxy }: Settings): HttpTransport {
  const { host, port, username, password, noProxy } = proxy;
  return new HttpTransport({
    verifyTls: tls.verifyTls,
    ...(tls.caFile !== undefined && { caPem: readCa(tls.caFile, setting) }),
    ...(host !== undefined && {
      proxy: {
        url: new URL(`http://${host}:${port}`),
        noProxy,
        ...(username !== undefined && { username }),
        ...(password !== undefined && { password: new Secret(password) }),
      },
    }),
  });
}

function readCa(file: string, setting: string): string {
  const text = readText(file, setting);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new SettingsError([`Setting ${setting}: ${file} holds no certificate in PEM form.`]);
}

function readText(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError([`Setting ${setting}: ${file} cannot be read.`]);
  }
}
