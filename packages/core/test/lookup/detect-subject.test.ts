import { canonicalForm, detectSubject, type IndicatorType } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function said(text: string, type?: IndicatorType): string {
  const detected = detectSubject(text, type);
  return detected.ok ? `${detected.subject.type}: ${detected.subject.value}` : detected.reason;
}

describe('what an analyst has under the cursor', () => {
  it.each([
    ['192.0.2.1', 'IP Address: 192.0.2.1'],
    [' 192.0.2[.]1 ', 'IP Address: 192.0.2.1'],
    ['"192.0.2.1",', 'IP Address: 192.0.2.1'],
    ['192.0.2.1,', 'IP Address: 192.0.2.1'],
    ['192.0.2.1:443', 'IP Address: 192.0.2.1'],
    ['::ffff:192.0.2.1', 'IP Address: 192.0.2.1'],
    ['2001:0DB8:0:0::1', 'IPv6 Address: 2001:db8::1'],
    ['[2001:db8::1]:443', 'IPv6 Address: 2001:db8::1'],
    ['192.0.2.77/24', 'CIDR Block: 192.0.2.0/24'],
    ['2001:db8::/32', 'CIDR Block: 2001:db8::/32'],
    ['https://A.Example/Path?x=1', 'URL: https://a.example/Path?x=1'],
    ['hxxps[://]a[.]example/x', 'URL: https://a.example/x'],
    ['<https://a.example/x>', 'URL: https://a.example/x'],
    ['https://user@a.example/', 'URL: https://user@a.example/'],
    ['a.example/Path', 'URL: a.example/Path'],
    ['a.example:8080/Path', 'URL: a.example:8080/Path'],
    ['192.0.2.1/x.php', 'URL: 192.0.2.1/x.php'],
    ['a.example?q=1', 'URL: a.example?q=1'],
    ['A.Example.', 'FQDN: a.example'],
    ['a[.]example', 'FQDN: a.example'],
    ['a.example:8443', 'FQDN: a.example'],
    ['münchen.example', 'FQDN: xn--mnchen-3ya.example'],
    ['John.Doe@A.Example', 'Email Address: john.doe@a.example'],
    ['mailto:john[at]a[.]example', 'Email Address: john@a.example'],
    [MD5.toUpperCase(), `MD5: ${MD5}`],
    [`SHA256=${SHA256}`, `SHA-256: ${SHA256}`],
    ['cve-2024-12345', 'CVE: CVE-2024-12345'],
  ])('%s is taken for %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['', 'is empty'],
    ['two\nlines', 'holds control characters'],
    ['jdoe', 'is no address, URL, host name, hash, e-mail address or CVE'],
    ['/usr/bin/env', 'is a host with a path'],
    ['12/03/2024', 'is a host with a path'],
    ['192.0.2.0-192.0.2.9', 'is a range of addresses'],
    ['010.1.1.1', 'is an IPv4 address with leading zeros, which may mean octal'],
    ['fe80::1%eth0', 'is an IPv6 address with a zone, which means nothing on another host'],
    ['*.a.example', 'is a wildcard'],
    ['x'.repeat(8_193), 'has over 8192 characters'],
  ])('%j cannot be looked up: it %s', (text, reason) => {
    expect(said(text)).toBe(reason);
  });

  it('is what it is said to be', () => {
    expect(said('jdoe', 'Username')).toBe('Username: jdoe');
    expect(said('a.example', 'Username')).toBe('Username: a.example');
    expect(said('2001:DB8::1', 'IP Address')).toBe('IPv6 Address: 2001:db8::1');
    expect(said('jdoe', 'MD5')).toBe('holds characters that are no hex digits');
  });
});

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z]$/);
const host = fc.tuple(label, label).map((labels) => labels.join('.'));
const octet = fc.integer({ min: 1, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));

const OF_TYPE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'IP Address': ipv4,
  'IPv6 Address': fc.ipV6(),
  FQDN: host,
  URL: fc
    .tuple(fc.constantFrom('http://', 'https://', 'ftp://', ''), host, label)
    .map(([scheme, name, path]) => `${scheme}${name}/${path}`),
  'Email Address': fc.tuple(label, host).map(([name, at]) => `${name}@${at}`),
  MD5: hex(32),
  'SHA-1': hex(40),
  'SHA-512': hex(128),
  CVE: fc.integer({ min: 1_000, max: 99_999 }).map((number) => `CVE-2024-${number}`),
};

describe('detection', () => {
  it.each(Object.entries(OF_TYPE))(
    'knows every %s, also defanged, and its canonical form',
    (type, values) => {
      fc.assert(
        fc.property(values, fc.boolean(), (value, defanged) => {
          const isMapped = value.startsWith('::ffff:') || canonicalForm(type, value).ok === false;
          fc.pre(!isMapped);
          const text = defanged ? value.replace('://', '[://]').replaceAll('.', '[.]') : value;
          const form = canonicalForm(type, value);
          expect(detectSubject(text)).toEqual({
            ok: true,
            subject: { type, value: form.ok && form.value },
          });
        }),
      );
    },
  );

  it('is canonical: what was detected is detected as the same', () => {
    const any = fc.oneof(...Object.values(OF_TYPE), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, (text) => {
        const detected = detectSubject(text);
        fc.pre(detected.ok);
        expect(detectSubject(detected.ok ? detected.subject.value : '')).toEqual(detected);
      }),
    );
  });
});
