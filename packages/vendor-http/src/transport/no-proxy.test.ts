import { expect, it } from 'vitest';
import { toNoProxyTest } from './no-proxy.ts';

it.each([
  ['*', 'http://a.example', true],
  ['', 'http://a.example', false],
  ['a.example', 'https://A.example:8443', true],
  ['a.example', 'https://b.a.example', true],
  ['a.example', 'https://ba.example', false],
  ['.a.example', 'https://b.a.example', true],
  ['*.a.example', 'https://a.example', true],
  ['a.example:8443', 'https://a.example:8443', true],
  ['a.example:443', 'https://a.example', true],
  ['a.example:80', 'https://a.example', false],
  ['192.0.2.7', 'http://192.0.2.7:8080', true],
  ['192.0.2.7', 'http://192.0.2.70', false],
  ['2.7', 'http://192.0.2.7', false],
  ['192.0.2.0/24', 'http://192.0.2.200', true],
  ['192.0.2.0/24', 'http://198.51.100.1', false],
  ['192.0.2.0/24', 'http://a.example', false],
  ['2001:db8::1', 'http://[2001:db8::1]:80', true],
  ['[2001:db8::1]:81', 'http://[2001:db8::1]:81', true],
  ['[2001:db8::1]:81', 'http://[2001:db8::1]', false],
  ['2001:db8::/32', 'http://[2001:db8:9::1]', true],
])('%j and %s: %s', (entry, url, isDirect) => {
  expect(toNoProxyTest([' other.example ', entry])(new URL(url))).toBe(isDirect);
});

it.each(['192.0.2.0/99', 'a.example/24', '192.0.2.0/'])('refuses the network %j', (entry) => {
  expect(() => toNoProxyTest([entry])).toThrow(RangeError);
});
