import { parseTqlDate } from './dates.ts';
import type { Keyword, KeywordKind, Vocabulary } from './keyword.ts';
import { NotSimulated, TqlError } from './tql-error.ts';
import type { Comparison, Operator, TqlNode } from './tql-node.ts';

type Test<Row> = (row: Row) => boolean;
type Comparable = string | number | bigint | boolean;

export interface CompileContext<Row> {
  readonly vocabulary: Vocabulary<Row>;
  readonly nowMs: number;
}

/** A query as a test of one row. Throws TqlError, and NotSimulated for a keyword that is only known. */
export function compileTql<Row>(node: TqlNode, context: CompileContext<Row>): Test<Row> {
  if (node.kind === 'comparison') return compileComparison(node, context);
  if (node.kind === 'not') {
    const inner = compileTql(node.of, context);
    return (row) => !inner(row);
  }
  const [left, right] = [compileTql(node.left, context), compileTql(node.right, context)];
  return node.kind === 'and' ? (row) => left(row) && right(row) : (row) => left(row) || right(row);
}

function compileComparison<Row>(
  { keyword: name, operator, operands }: Comparison,
  { vocabulary, nowMs }: CompileContext<Row>,
): Test<Row> {
  const { kind, read } = keywordNamed(name, vocabulary);
  const wanted = operands.map((text) => toComparable(text, kind, nowMs));
  const holds = tests[operator];
  return (row) => {
    const values = [read(row) ?? []].flat().map((value) => stored(value, kind));
    return holds(values, wanted);
  };
}

function keywordNamed<Row>(name: string, { keywords, alsoKnown }: Vocabulary<Row>): Keyword<Row> {
  const wanted = name.toLowerCase();
  const found = keywords.find((each) => each.name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (alsoKnown.some((each) => each.toLowerCase() === wanted))
    throw new NotSimulated(`The keyword ${name} is not simulated`);
  throw new TqlError(`${name} is not a keyword`);
}

function toComparable(text: string, kind: KeywordKind, nowMs: number): Comparable {
  if (kind === 'date') return parseTqlDate(text, nowMs);
  if (kind === 'number') return parsed(text, /^-?\d+(\.\d+)?$/, Number);
  if (kind === 'id') return parsed(text, /^\d+$/, BigInt);
  if (kind === 'flag')
    return parsed(text.toLowerCase(), /^(true|false)$/, (word) => word === 'true');
  return kind === 'any-case' ? text.toLowerCase() : text;
}

function parsed(text: string, shape: RegExp, parse: (text: string) => Comparable): Comparable {
  if (!shape.test(text)) throw new TqlError(`${text} has the wrong type`);
  return parse(text);
}

function stored(value: string | number | boolean, kind: KeywordKind): Comparable {
  if (kind === 'id') return BigInt(value);
  return kind === 'any-case' ? String(value).toLowerCase() : value;
}

type Holds = (values: readonly Comparable[], wanted: readonly Comparable[]) => boolean;

const some =
  (compare: (value: Comparable, wanted: Comparable) => boolean): Holds =>
  (values, [wanted]) =>
    wanted !== undefined && values.some((value) => compare(value, wanted));

const someText = (compare: (value: string, wanted: string) => boolean): Holds =>
  some((value, wanted) => compare(String(value), String(wanted)));

/** Of several values one is enough; an unset value is unequal to everything and in no order. */
const tests: Readonly<Record<Operator, Holds>> = {
  eq: some((value, wanted) => value === wanted),
  ne: (values, [wanted]) => values.every((value) => value !== wanted),
  gt: some((value, wanted) => value > wanted),
  lt: some((value, wanted) => value < wanted),
  ge: some((value, wanted) => value >= wanted),
  le: some((value, wanted) => value <= wanted),
  in: (values, wanted) => values.some((value) => wanted.includes(value)),
  'not-in': (values, wanted) => !values.some((value) => wanted.includes(value)),
  like: someText((value, wanted) => likePattern(wanted).test(value)),
  contains: someText((value, wanted) => value.includes(wanted)),
  'starts-with': someText((value, wanted) => value.startsWith(wanted)),
  'ends-with': someText((value, wanted) => value.endsWith(wanted)),
  'is-null': (values) => values.length === 0,
  'is-not-null': (values) => values.length > 0,
};

function likePattern(text: string): RegExp {
  const parts = text.split('%').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
