import {
  canonicalForm,
  ELEMENT_TYPES,
  elementTypeFor,
  entriesOf,
  entryProblem,
  INDICATOR_TYPES,
  MAX_ENTRY_LENGTH,
} from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const OFFERED = new Set(ELEMENT_TYPES);
const RUNS = { numRuns: 3_000 };

// Pieces that the canonicalisers look for, so that chance meets their borders.
const PIECES = [
  '. [.] (dot) {.} : [:] [://] :// // / ? # @ [at] http hxxp fxp example com 192 0 2 01 255 0x7f',
  '2001:db8 :: ffff [ ] { } ( ) * % - _ \\ ü İ ß Σ 。 ． \u00ad \u200d ❤ ¬ １ CVE-2021- A f',
].flatMap((line) => line.split(' '));
PIECES.push(' ', '\t', '\ufeff');
const published = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.emailAddress(),
  fc.domain(),
  fc
    .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 0, max: 130 }))
    .map((parts) => parts.join('/')),
  fc.stringMatching(/^[0-9a-fA-F]{30,130}$/),
);
const type = fc.oneof(
  fc.constantFrom(...INDICATOR_TYPES),
  fc.string(),
  fc.constantFrom('__proto__', 'toString'),
);

describe('canonicalForm', () => {
  it('leaves a canonical value as it is', () => {
    fc.assert(
      fc.property(type, published, (kind, value) => {
        const form = canonicalForm(kind, value);
        const again = form.ok ? canonicalForm(kind, form.value) : form;
        expect(again).toEqual(form);
      }),
      RUNS,
    );
  });

  it('gives what the console accepts, unless it is too long', () => {
    fc.assert(
      fc.property(type, published, (kind, value) => {
        const form = canonicalForm(kind, value);
        if (!form.ok || form.value.length > MAX_ENTRY_LENGTH) return;
        expect(entryProblem(elementTypeFor(kind, OFFERED), form.value)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('does not depend on blanks around the value', () => {
    fc.assert(
      fc.property(type, published, (kind, value) => {
        expect(canonicalForm(kind, `\ufeff \t${value} \r\n`)).toEqual(canonicalForm(kind, value));
      }),
      RUNS,
    );
  });

  it('keeps the address that an IPv6 text means', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const form = canonicalForm('IPv6 Address', address);
        const meant = new URL(`http://[${address}]`).hostname;
        expect(form.ok && new URL(`http://[${form.value}]`).hostname).toBe(meant);
      }),
      RUNS,
    );
  });

  it('keeps path, query and fragment of a URL', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const form = canonicalForm('URL', url);
        const rest = /^\w+:\/\/[^/?#]*(.*)$/.exec(url)?.[1] ?? '';
        expect(form.ok && form.value.endsWith(rest)).toBe(true);
      }),
      RUNS,
    );
  });

  it('refuses with a short reason', () => {
    fc.assert(
      fc.property(type, published, (kind, value) => {
        const form = canonicalForm(kind, value);
        const reason = form.ok ? 'is fine' : form.reason;
        expect(reason).toMatch(/^(?:is|has|holds|ends) .{1,90}$/);
      }),
      RUNS,
    );
  });
});

describe('entriesOf', () => {
  it('gives entries the console accepts, or none', () => {
    fc.assert(
      fc.property(type, published, fc.boolean(), (kind, value, prefixScheme) => {
        const elementType = elementTypeFor(kind, OFFERED);
        const entries = entriesOf(kind, value, elementType, { prefixScheme });
        if (!entries.ok) return;
        expect(entries.values.length).toBeGreaterThan(0);
        for (const entry of entries.values) {
          expect(entryProblem(elementType, entry)).toBeUndefined();
        }
      }),
      RUNS,
    );
  });
});
