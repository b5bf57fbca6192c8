import { readFileSync } from 'node:fs';
import { INDICATOR_TYPES } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { CANONICAL_RULES, UNKNOWN_TYPE_RULE } from '../../src/indicator/canonical-forms.ts';
import { ELEMENT_TYPE_OF } from '../../src/reference-set/element-types.ts';

const page = readFileSync(new URL('../../../../docs/indicators.md', import.meta.url), 'utf8');

/** The cells of the table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

describe('docs/indicators.md', () => {
  it('lists the canonical form of every type as the code has it', () => {
    const rules = [
      ...INDICATOR_TYPES.map((type) => [type, CANONICAL_RULES[type]] as const),
      ['any other', UNKNOWN_TYPE_RULE] as const,
    ];
    expect(rowsUnder('Canonical forms')).toEqual(
      rules.map(([type, { form, why }]) => [type, form, why]),
    );
  });

  it('lists the element type of every type as the code has it', () => {
    const types = [
      ...INDICATOR_TYPES.map((type) => [type, ELEMENT_TYPE_OF[type]] as const),
      ['any other', 'ALN'] as const,
    ];
    expect(rowsUnder('Element types')).toEqual(types);
  });
});
