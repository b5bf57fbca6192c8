import { formatNote, MAX_NOTE_LENGTH } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, result } from './arbitrary-answers.ts';
import { World } from './enrich-world.ts';

const RUNS = { numRuns: 200 };
const INVISIBLE = /[^\P{C}\n]|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u;
const SECTION = /^\*{5}Context information from .*\*{5}\n=====(\n.+)+$/;
const LINE = new RegExp(
  [
    '^Indicator - .* \\(.*\\)( in .*)?',
    '^Verdict - .*',
    '^(Behaviours|Attack types) - .*',
    '^.* URL for the Indicator - https?://\\S+',
    '^Status - .*',
    '^.* Score - \\d+',
    '^Total number of (Sources|Adversaries|Attributes) - \\d+',
    '^The first three (Sources|Adversaries|Attributes) - .*',
    '^Shortened, the full record is .*',
    '^No context information found on .*',
    '^.* (did not allow the look-up|was asked too often|gave no usable answer).* - .*',
    '^Cut here, the rest is on .*',
    '^.*…',
  ]
    .map((form) => `${form}$`)
    .join('|'),
);

describe('formatNote, whatever platforms say,', () => {
  it('keeps within the limit', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(formatNote(given).length).toBeLessThanOrEqual(MAX_NOTE_LENGTH);
      }),
      RUNS,
    );
  });

  it('lets nothing through that a reader cannot see or a page would act upon', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const note = formatNote(given);
        expect(note).not.toMatch(INVISIBLE);
        expect(note).not.toMatch(/[<>]|&#?\w+;/);
        expect(note.isWellFormed()).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives every section its head, and every fact its line', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const sections = formatNote(given).split('\n\n').filter(Boolean);
        expect(sections).toHaveLength(Math.min(10, given.length));
        for (const section of sections) {
          expect(section).toMatch(SECTION);
          const [, , ...lines] = section.split('\n');
          for (const line of lines) expect(line).toMatch(LINE);
          expect(section).not.toMatch(/ URL for the Indicator - .*…$/m);
        }
      }),
      RUNS,
    );
  });

  it('says the same of the same', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(formatNote(structuredClone(given))).toBe(formatNote(given));
      }),
      RUNS,
    );
  });
});

const escaped = (note: string) =>
  note.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
const kept = fc.constantFrom(
  (note: string) => note,
  (note: string) => `<p>${escaped(note).replaceAll('\n', '<br/>')}</p>`,
  (note: string) => note.replaceAll('\n', '  '),
  (note: string) => note.replace(/.{40}/gu, '$&\r\n'),
);

describe('enrichOffense, whatever platforms say,', () => {
  it('recognises its own note without the store', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(result, { minLength: 1, maxLength: 3 }),
        kept,
        async (results, keep) => {
          const world = new World();
          world.add({ id: 7 });
          world.lookups = results.map((each, at) => {
            const lookup = new World().threatq;
            return Object.assign(lookup, { provider: `ThreatQ ${at}`, lookUp: async () => [each] });
          });
          const first = await world.enrich(7);
          const [note] = await world.notesOn(7);
          const again = new World();
          again.add({ id: 7 });
          again.lookups = world.lookups;
          if (note !== undefined) again.notes.addForeign(7, keep(note), 'admin');
          const second = await again.enrich(7);
          expect(second.notes.map(({ action }) => action)).toEqual(
            first.notes.map(() => 'unchanged'),
          );
          expect(second.errors).toEqual(first.errors);
        },
      ),
      RUNS,
    );
  });
});
