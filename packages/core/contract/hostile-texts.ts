/** Texts of other systems that a store has to give back as they came. */
export const HOSTILE_TEXTS: readonly string[] = [
  `'; DROP TABLE exported_offense; --`,
  '"quoted" \\ 100% {"a":[1,null]}',
  'two\r\nlines\tand \u0000 and \u202e and \u0007',
  'ünïcødé ü 漢字 🦊',
  ' blanks around ',
  '007',
  'null',
  '',
  'long'.padEnd(70_000, 'x'),
];
