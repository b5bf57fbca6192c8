import { canonicalForm, INDICATOR_TYPES } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

const HEX = 'ABCDEF0123456789'.repeat(8);
const HASHES = [
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-384', 96],
  ['SHA-512', 128],
  ['GOST Hash', 64],
] as const;
const TEXTS = [
  'Email Attachment',
  'Email Subject',
  'File Path',
  'Filename',
  'Fuzzy Hash',
  'Mutex',
  'Password',
  'Registry Key',
  'String',
  'URL Path',
  'User-agent',
  'Username',
  'X-Mailer',
  'A type of tomorrow',
  'constructor',
] as const;

describe.each(HASHES)('the canonical form of %s', (type, digits) => {
  const lower = HEX.slice(0, digits).toLowerCase();

  it('is lower case and trimmed', () => {
    for (const published of [lower, HEX.slice(0, digits), `\t${lower} `]) {
      expect(canonicalForm(type, published)).toEqual({ ok: true, value: lower });
    }
  });

  it('does not exist for another length, and says which it found', () => {
    expect(canonicalForm(type, lower.slice(1))).toEqual({
      ok: false,
      reason: `has ${digits - 1} hex digits instead of ${digits}`,
    });
  });

  it('does not exist for what is no hex', () => {
    expect(canonicalForm(type, `${lower.slice(1)}g`)).toEqual({
      ok: false,
      reason: 'holds characters that are no hex digits',
    });
  });
});

describe('the canonical form of CVE', () => {
  it.each([
    ['CVE-2021-44228', 'CVE-2021-44228'],
    [' cve-2021-0001 ', 'CVE-2021-0001'],
    ['Cve-2021-1234567', 'CVE-2021-1234567'],
  ])('of %j is %j', (published, value) => {
    expect(canonicalForm('CVE', published)).toEqual({ ok: true, value });
  });

  it.each(['CVE-2021-123', 'CVE 2021 1234', '2021-1234', 'CVE-2021-12345a'])(
    'does not exist for %j',
    (published) => {
      const reason = 'is not of the form CVE-YYYY-NNNN';
      expect(canonicalForm('CVE', published)).toEqual({ ok: false, reason });
    },
  );
});

describe('the canonical form of Email Address', () => {
  it.each([
    ['user@example.com', 'user@example.com'],
    ['User.Name+Tag@Example.COM.', 'user.name+tag@example.com'],
    ['user[@]example[.]com', 'user@example.com'],
    ['user[at]example(dot)com', 'user@example.com'],
    ['first[.]last(AT)example.com', 'first.last@example.com'],
    ['user@bücher.example', 'user@xn--bcher-kva.example'],
    ['jörg@example.com', 'jörg@example.com'],
  ])('of %j is %j', (published, value) => {
    expect(canonicalForm('Email Address', published)).toEqual({ ok: true, value });
  });

  it.each([
    ['example.com', 'has no @'],
    ['a@b@example.com', 'has more than one @'],
    ['@example.com', 'has nothing before its @'],
    ['User <user@example.com>', 'holds characters before its @ that no address has'],
    ['mailto:user@example.com', 'holds characters before its @ that no address has'],
    ['user@', 'has a host that has an empty label'],
    ['user@192.0.2.1', 'has a host that is an IPv4 address'],
    ['user@example.com:25', 'has a host that is a host with a port'],
  ])('does not exist for %j: it %s', (published, reason) => {
    expect(canonicalForm('Email Address', published)).toEqual({ ok: false, reason });
  });
});

describe.each(TEXTS)('the canonical form of %s', (type) => {
  it.each(['HKLM\\Software\\Example', 'a  b', '3:AbC/dEf+:Gh', 'ünï', '\u202eabc\u2028def'])(
    'is the trimmed text of %j',
    (value) => {
      expect(canonicalForm(type, `\t${value} \n`)).toEqual({ ok: true, value });
    },
  );
});

describe.each([...INDICATOR_TYPES, 'A type of tomorrow'])('no canonical form of %s', (type) => {
  it.each([
    ['', 'is empty'],
    [' \t\ufeff', 'is empty'],
    ['a\u0000b', 'holds control characters'],
    ['a\nb', 'holds control characters'],
    ['a\u0085b', 'holds control characters'],
    ['a\ud800b', 'holds half a surrogate pair'],
  ])('has %j: it %s', (published, reason) => {
    expect(canonicalForm(type, published)).toEqual({ ok: false, reason });
  });
});
