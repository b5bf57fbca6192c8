/** Words of AQL that the simulated part lacks: a query with one of them may be a good one. */
const beyond: ReadonlySet<string> = new Set(
  (
    'and or not in like ilike matches imatches between is null exists group order by asc desc having into distinct case ' +
    'when then else end parameters session begin union start stop'
  ).split(' '),
);

/** Words that cannot be the name of a column. */
const clauses: ReadonlySet<string> = new Set(['select', 'from', 'where', 'limit', 'last', 'as']);

/** Columns that IBM's AQL guide lists and events here lack. */
const otherColumns: ReadonlySet<string> = new Set([
  'adekey',
  'adevalue',
  'duration',
  'hasidentity',
  'hasoffense',
  'iscreevent',
  'isunparsed',
  'processorid',
]);

export const isBeyond = (word: string): boolean => beyond.has(word.toLowerCase());
export const isClause = (word: string): boolean => clauses.has(word.toLowerCase());
export const isOtherColumn = (name: string): boolean => otherColumns.has(name.toLowerCase());
