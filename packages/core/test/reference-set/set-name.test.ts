import { setName } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LONG = 'x'.repeat(300);

describe('setName', () => {
  it('joins brand, collection and type', () => {
    expect(setName('ThreatQ', 'IP Address')).toBe('ThreatQ IP Address');
    expect(setName('ThreatQ', 'IP Address', 'High score')).toBe('ThreatQ High score IP Address');
    expect(setName('ThreatQ', 'URL', '')).toBe('ThreatQ URL');
  });

  it('takes control characters out', () => {
    expect(setName('ThreatQ', 'URL', 'a\r\nb\u0085')).toBe('ThreatQ a b URL');
  });

  it('cuts a long collection and keeps brand and type', () => {
    expect(setName('ThreatQ', 'IP Address', LONG)).toMatch(/^ThreatQ x+ [0-9a-f]{8} IP Address$/);
    expect(setName('ThreatQ', LONG)).toMatch(/^ThreatQ x+ [0-9a-f]{8}$/);
  });

  it('tells apart what differs only where it is cut', () => {
    expect(setName('ThreatQ', 'URL', `${LONG}a`)).not.toBe(setName('ThreatQ', 'URL', `${LONG}b`));
    expect(setName('ThreatQ', 'URL', LONG)).not.toBe(setName('ThreatQ', 'FQDN', LONG));
  });

  it('is always a name the console takes', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 120, maxLength: 300 }),
    );
    fc.assert(
      fc.property(part, part, (type, collection) => {
        const name = setName('ThreatQ', type, collection);
        expect(name).toBe(setName('ThreatQ', type, collection));
        expect(name.length).toBeLessThanOrEqual(255);
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/\p{Cc}/u);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
