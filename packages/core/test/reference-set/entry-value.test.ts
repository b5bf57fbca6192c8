import { type ElementType, entryKey, entryProblem, MAX_ENTRY_LENGTH } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

describe('entryProblem', () => {
  it.each<[ElementType, string]>([
    ['ALN', 'Any text, ünï'],
    ['ALNIC', 'a'.repeat(MAX_ENTRY_LENGTH)],
    ['IP', '192.0.2.1'],
    ['CIDR', '192.0.2.0/24'],
    ['CIDR', '192.0.2.7/24'],
    ['CIDR', '2001:db8::/32'],
    ['NUM', '-12'],
    ['PORT', '0'],
    ['PORT', '65535'],
    ['DATE', '1767225600000'],
  ])('finds none in an entry of type %s: %s', (elementType, value) => {
    expect(entryProblem(elementType, value)).toBeUndefined();
  });

  it.each<[ElementType, string, string]>([
    ['ALN', '', 'is empty'],
    ['ALN', 'a\u0007', 'holds control characters'],
    ['ALN', '\udc00', 'holds half a surrogate pair'],
    ['ALNIC', 'a'.repeat(MAX_ENTRY_LENGTH + 1), 'is longer than 4096 characters'],
    ['IP', '192.0.2.01', 'is no IPv4 address'],
    ['IP', '2001:db8::1', 'is no IPv4 address'],
    ['IP', '192.0.2.0/24', 'is no IPv4 address'],
    ['CIDR', '192.0.2.0', 'is no CIDR block'],
    ['CIDR', '192.0.2[.]0/24', 'is no CIDR block'],
    ['CIDR', '192.0.2.0/33', 'is no CIDR block'],
    ['NUM', '1.5', 'is no whole number'],
    ['PORT', '65536', 'is no number from 0 to 65535'],
    ['DATE', '2026-01-01', 'is no date in milliseconds'],
  ])('names that of type %s: %j', (elementType, value, reason) => {
    expect(entryProblem(elementType, value)).toBe(reason);
  });
});

describe('entryKey', () => {
  it('folds case in sets without case only', () => {
    expect(entryKey('ALNIC', 'Http://A.example/X')).toBe('http://a.example/x');
    expect(entryKey('ALN', 'Mutex')).toBe('Mutex');
  });
});
