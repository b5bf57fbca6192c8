import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load-settings.ts';
import type { Settings } from '../../src/config/settings.config.ts';

const THREATQ = {
  INTELBRIDGE_THREATQ_URL: 'https://threatq.example.com',
  INTELBRIDGE_THREATQ_CLIENT_ID: 'client',
  INTELBRIDGE_THREATQ_COLLECTIONS: 'Score 10',
};
/** As QRadar starts an app that has an authorized service. */
const FRAMEWORK = {
  QRADAR_APP_ID: '1105',
  QRADAR_CONSOLE_FQDN: 'console.example.com',
  QRADAR_CONSOLE_IP: '192.0.2.10',
  SEC_ADMIN_TOKEN: 'token-of-the-service',
};
const PROXY = {
  QRADAR_HTTPS_PROXY: 'http://worker:p%40ss@proxy.example.com:3129',
  QRADAR_NO_PROXY: 'localhost,.internal.example.com',
};

describe('settings inside QRadar', () => {
  let store: string;
  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterEach(() => rmSync(store, { recursive: true }));

  const load = (environment: Readonly<Record<string, string>>): Settings =>
    loadSettings({ environment: { ...THREATQ, ...environment }, store }).settings;

  it('takes the console and the token from QRadar', () => {
    expect(load(FRAMEWORK).qradar).toMatchObject({
      url: 'https://console.example.com',
      token: 'token-of-the-service',
    });
  });

  it('speaks plain HTTP only to a stand-in that says so of itself', () => {
    const base = (origin: string) => ({
      ...FRAMEWORK,
      QRADAR_APPLICATION_BASE_URL: `${origin}/console/plugins/1105/app_proxy`,
    });
    expect(load(base('http://console.example.com')).qradar?.url).toBe('http://console.example.com');
    expect(load(base('http://other.example.com')).qradar?.url).toBe('https://console.example.com');
  });

  it('prefers what the administrator gives', () => {
    writeFileSync(join(store, 'settings.json'), '{ "qradar": { "token": "typed-in" } }');
    const environment = { ...FRAMEWORK, INTELBRIDGE_QRADAR_URL: 'https://other.example.com' };
    expect(load(environment).qradar).toMatchObject({
      url: 'https://other.example.com',
      token: 'typed-in',
    });
  });

  it('asks for the token while QRadar has given none', () => {
    const { SEC_ADMIN_TOKEN: _token, ...unauthorized } = FRAMEWORK;
    expect(() => load(unauthorized)).toThrow(/Setting qradar\.token is missing/);
  });

  it('believes none of it outside of QRadar', () => {
    const { QRADAR_APP_ID: _id, ...outside } = FRAMEWORK;
    expect(() => load(outside)).toThrow(/qradar\.url is missing/);
  });

  it('trusts whom the container trusts, if there is such a file', () => {
    const bundle = join(store, 'bundle.crt');
    const environment = { ...FRAMEWORK, REQUESTS_CA_BUNDLE: bundle };
    expect(load(environment).qradar?.caFile).toBeUndefined();
    writeFileSync(bundle, '-----BEGIN CERTIFICATE-----\n');
    const { qradar, threatq } = load(environment);
    expect([qradar?.caFile, threatq?.caFile]).toEqual([bundle, bundle]);
  });

  it('sets no platform up that nobody asked for', () => {
    const bundle = join(store, 'bundle.crt');
    writeFileSync(bundle, '-----BEGIN CERTIFICATE-----\n');
    const environment = { ...FRAMEWORK, REQUESTS_CA_BUNDLE: bundle };
    const { settings } = loadSettings({ environment, store, needs: ['qradar'] });
    expect(settings.threatq).toBeUndefined();
  });

  it('goes out through the proxy of Auto Update, but not to the console', () => {
    expect(load({ ...FRAMEWORK, ...PROXY }).proxy).toEqual({
      host: 'proxy.example.com',
      port: 3_129,
      username: 'worker',
      password: 'p@ss',
      noProxy: ['localhost', '.internal.example.com', 'console.example.com', '192.0.2.10'],
    });
  });

  it.each([
    ['proxy.example.com:8080', 'proxy.example.com', 8_080],
    ['https://proxy.example.com', 'proxy.example.com', 443],
    ['http://[2001:db8::1]:3128', '[2001:db8::1]', 3_128],
  ])('reads the proxy %s', (given, host, port) => {
    expect(load({ ...FRAMEWORK, QRADAR_HTTPS_PROXY: given }).proxy).toMatchObject({ host, port });
  });

  it.each(['', 'http://', '::::', 'http://a b', 'http://%zz:x@proxy.example.com'])(
    'starts in spite of the proxy %j',
    (given) => {
      expect(() => load({ ...FRAMEWORK, QRADAR_HTTPS_PROXY: given })).not.toThrow();
    },
  );
});
