import { expect, it } from 'vitest';
import { SettingsError } from '../../src/config/settings-error.ts';
import { guardSecrets } from '../../src/settings/guard-secrets.ts';

const guard = (is: string, was = 'https://threatq.example') => {
  const values = (url: string) => (path: string) =>
    ({ 'threatq.url': url, 'threatq.clientSecret': 'kept' })[path];
  return () => guardSecrets('threatq', { url: is }, values(was), values(is));
};

it.each([
  'threatq.example',
  ' HTTPS://ThreatQ.example:443/api ',
  'https://threatq.example/other?path#here',
])('a secret stays with its host, however that is typed: %s', (url) => {
  expect(guard(url)).not.toThrow();
});

it.each([
  'https://threatq.example:8443',
  'https://threatq.example.evil.example',
  'https://threatq.example@evil.example',
  'evil.example/?https://threatq.example',
  // To who reads addresses it is the path of a host named https.
  'https:/threatq.example/://',
  '',
])('a secret does not go to another: %s', (url) => {
  expect(guard(url)).toThrow(SettingsError);
});
