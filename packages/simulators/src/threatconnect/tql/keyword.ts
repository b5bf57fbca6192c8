/** How values of a keyword are compared. */
export type KeywordKind = 'text' | 'any-case' | 'number' | 'id' | 'flag' | 'date';

type Scalar = string | number | boolean;

/** Nothing when unset, several where rows have several. Dates are epoch milliseconds. */
export type KeywordValue = Scalar | readonly Scalar[] | undefined;

export interface Keyword<Row> {
  readonly name: string;
  readonly kind: KeywordKind;
  readonly read: (row: Row) => KeywordValue;
}

/** What can be asked about one kind of row. */
export interface Vocabulary<Row> {
  readonly keywords: readonly Keyword<Row>[];
  /** Names the platform knows besides. */
  readonly alsoKnown: readonly string[];
}

export const keyword = <Row>(
  name: string,
  kind: KeywordKind,
  read: Keyword<Row>['read'],
): Keyword<Row> => ({ name, kind, read });
