import { ELEMENT_TYPES, type ElementType, elementTypeFor } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';

const offered = (...types: ElementType[]): ReadonlySet<ElementType> => new Set(types);

describe('elementTypeFor', () => {
  it('takes the type of the table where the console offers it', () => {
    const all = offered(...ELEMENT_TYPES);
    expect(elementTypeFor('IP Address', all)).toBe('IP');
    expect(elementTypeFor('CIDR Block', all)).toBe('CIDR');
    expect(elementTypeFor('IPv6 Address', all)).toBe('ALNIC');
    expect(elementTypeFor('Mutex', all)).toBe('ALN');
  });

  it('stores CIDR blocks as text on consoles before API 21.0', () => {
    expect(elementTypeFor('CIDR Block', offered('ALN', 'ALNIC', 'IP'))).toBe('ALNIC');
  });

  it('takes the nearest text type where the wanted one is missing', () => {
    expect(elementTypeFor('FQDN', offered('ALN', 'IP'))).toBe('ALN');
    expect(elementTypeFor('IP Address', offered('ALN'))).toBe('ALN');
    expect(elementTypeFor('Mutex', offered('ALNIC'))).toBe('ALNIC');
    expect(elementTypeFor('Mutex', offered())).toBe('ALN');
  });

  it.each(['A type of tomorrow', 'constructor', '__proto__'])('takes %s for text', (type) => {
    expect(elementTypeFor(type, offered(...ELEMENT_TYPES))).toBe('ALN');
  });
});
