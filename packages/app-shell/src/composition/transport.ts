import { readFileSync } from 'node:fs';
import { isVendorError } from '@intelbridge/core';
import { HttpTransport, Secret, type TransportOptions } from '@intelbridge/vendor-http';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { SettingsError, wrongSetting } from '../config/settings-error.ts';
import { type Container, type Token, token } from './container.ts';

export type TransportSection = 'qradar' | 'threatq' | 'threatconnect' | 'crowdsec';

/** A transport that is closed with the container. Throws SettingsError. */
export function bindTransport(
  container: Container,
  section: TransportSection,
  settings: Settings,
  connections?: number,
): Token<HttpTransport> {
  const key = token<HttpTransport>(`${section} transport`);
  const transport = toTransport(section, settings, connections);
  container.bind(
    key,
    () => transport,
    (opened) => opened.close(),
  );
  return key;
}

/** Kept connections to one remote system, two unless said, with the common proxy; connects to nothing yet. Throws SettingsError. */
export function toTransport(
  section: TransportSection,
  settings: Settings,
  connections?: number,
): HttpTransport {
  const { caFile, verifyTls } = sectionOf(settings, section);
  const ca = caFile === undefined ? {} : { caPem: readCa(caFile, `${section}.caFile`) };
  try {
    return new HttpTransport({ verifyTls, connections, ...ca, ...toProxy(settings) });
  } catch (error) {
    if (!isVendorError(error)) throw error;
    throw new SettingsError([
      `Setting ${section}.caFile, proxy.host or proxy.noProxy is wrong: ${error.message}.`,
    ]);
  }
}

function toProxy({ proxy }: Settings): Pick<TransportOptions, 'proxy'> {
  const { host, port, username, password, noProxy } = proxy;
  if (host === undefined) return {};
  const url = URL.parse(`http://${host}:${port}`);
  if (url === null || url.hostname === '' || url.pathname !== '/') {
    throw new SettingsError([
      wrongSetting('proxy.host', 'it must be a host name or an address, without http://'),
    ]);
  }
  return {
    proxy: {
      url,
      noProxy,
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password: new Secret(password) }),
    },
  };
}

function readCa(file: string, setting: string): string {
  const text = readText(file, setting);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new SettingsError([wrongSetting(setting, `${file} holds no certificate in PEM form`)]);
}

function readText(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError([wrongSetting(setting, `${file} cannot be read`)]);
  }
}
