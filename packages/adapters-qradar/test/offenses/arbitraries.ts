import { OFFENSE_STATUSES, type OffenseFilter } from '@intelbridge/core';
import type { ConsoleOffense } from '@intelbridge/core/contract';
import fc from 'fast-check';

const NOW = 1_750_000_000_000;

const HOSTILE = [
  'Malware',
  'malware',
  'Host Port Scan',
  'It\'s "both"',
  "It's one",
  'the "other"',
  '" or id > 0 or categories contains "',
  "') or (id > 0",
  'a,b',
  'null',
  'contains',
  '100 %',
  '%25%27',
  '%31',
  '+1 a+b',
  'back\\slash',
  'line\nbreak',
  'half \ud800 pair',
  '例え 🛡 é e\u0301',
  ' blank ',
  '',
  '\u202eevil',
];

const category = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
/** A few names for both sides of a case, so that they often meet. */
const names = fc.array(category, { minLength: 1, maxLength: 4 });

const status = fc.constantFrom(...OFFENSE_STATUSES);
const level = fc.integer({ min: 0, max: 10 });
const word = fc.constantFrom('listed', 'LISTED', '"', 'ß', 'İ', 'nowhere');

const offensesOf = (categories: fc.Arbitrary<string[]>): fc.Arbitrary<ConsoleOffense[]> =>
  fc.array(
    fc.record({
      status,
      severity: level,
      magnitude: level,
      categories,
      description: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
      changedAt: fc.integer({ min: 0, max: 4 }).map((seconds) => NOW + seconds * 1_000),
    }),
    { maxLength: 14 },
  );

const usually = <T, N>(arbitrary: fc.Arbitrary<T>, nothing: N): fc.Arbitrary<T | N> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary });

/** `nth` and `alsoNth`: places in the list of offenses, since their ids are not known yet. */
export interface Asked extends Omit<OffenseFilter, 'ids'> {
  readonly nth: readonly number[];
  readonly alsoNth: readonly number[];
  readonly changedSince: number | undefined;
}

const places = fc.array(fc.nat({ max: 20 }), { maxLength: 5 });

const askedOf = (categories: fc.Arbitrary<string[]>): fc.Arbitrary<Asked> =>
  fc.record({
    statuses: usually(fc.uniqueArray(status), []),
    minSeverity: usually(fc.oneof(level, fc.constantFrom(3.5, -1, 11, Number.NaN)), 0),
    minMagnitude: usually(level, 0),
    categories: usually(categories, []),
    nth: usually(places, []),
    keywords: usually(fc.array(word, { maxLength: 2 }), []),
    alsoNth: usually(places, []),
    changedSince: usually(
      fc.integer({ min: 0, max: 5 }).map((seconds) => NOW + seconds * 1_000),
      undefined,
    ),
  });

export const arbitraryCase: fc.Arbitrary<readonly [ConsoleOffense[], Asked]> = names.chain(
  (pool) => {
    const categories = fc.array(fc.constantFrom(...pool), { maxLength: 3 });
    return fc.tuple(offensesOf(categories), askedOf(categories));
  },
);

/** Whether the documentation says how to ask a console for all of it (dossier §2.2). */
export const canBeAskedFor = ({ categories, keywords, minSeverity }: OffenseFilter) =>
  keywords.length === 0 &&
  !Number.isNaN(minSeverity) &&
  categories.every(
    (name) =>
      !(name.includes('"') && name.includes("'")) &&
      !/[%\\\p{Cc}]/u.test(name) &&
      name.isWellFormed(),
  );
