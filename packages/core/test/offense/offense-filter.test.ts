import { ANY_OFFENSE, isWanted } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';

const offense = fakeOffense({
  id: 5,
  status: 'HIDDEN',
  severity: 6,
  magnitude: 3,
  categories: ['Host Port Scan', 'Firewall Deny'],
  description: 'Excessive Firewall Denies\n preceded by Größe\n',
});

describe('filter of offenses', () => {
  it.each([
    ['nothing', {}, true],
    ['its status among others', { statuses: ['OPEN', 'HIDDEN'] }, true],
    ['another status', { statuses: ['OPEN'] }, false],
    ['its severity', { minSeverity: 6 }, true],
    ['more severity', { minSeverity: 7 }, false],
    ['its magnitude', { minMagnitude: 3 }, true],
    ['more magnitude', { minMagnitude: 4 }, false],
    ['one of its categories', { categories: ['Audit', 'Firewall Deny'] }, true],
    ['a part of a category', { categories: ['Firewall'] }, false],
    ['a category in another case', { categories: ['firewall deny'] }, false],
    ['its id', { ids: [4, 5] }, true],
    ['other ids', { ids: [50] }, false],
    ['a keyword in any case', { keywords: ['absent', 'GRÖSSE', 'EXCESSIVE fire'] }, true],
    ['absent keywords', { keywords: ['absent'] }, false],
    ['all of it', { statuses: ['HIDDEN'], minSeverity: 1, keywords: ['deni'], ids: [5] }, true],
    [
      'all of it but one',
      { statuses: ['HIDDEN'], minSeverity: 1, keywords: ['deni'], ids: [6] },
      false,
    ],
  ] as const)('asked for %s', (_name, part, wanted) => {
    expect(isWanted(offense, { ...ANY_OFFENSE, ...part })).toBe(wanted);
  });
});
