import { type ApiError, badParameter, sameText } from '../errors/api-error.ts';
import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { listed, treeOf } from '../listing/list-rows.ts';
import type { SortProblem } from '../listing/sort.ts';
import type { HighLevelCategory, LowLevelCategory } from './categories.ts';

const sortable = { sortable: true } as const;

const highFields: FilterFields<HighLevelCategory> = {
  id: plainField('id', 'number', sortable),
  name: plainField('name', 'text', sortable),
  description: plainField('description', 'text'),
};

const lowFields: FilterFields<LowLevelCategory> = {
  id: plainField('id', 'number', sortable),
  name: plainField('name', 'text', sortable),
  description: plainField('description', 'text'),
  severity: plainField('severity', 'number'),
  high_level_category_id: plainField('high_level_category_id', 'number'),
};

interface Kind<Row> {
  readonly level: 'high' | 'low';
  readonly fields: FilterFields<Row>;
  readonly rows: (call: Call) => readonly Row[];
  /** The first of the three numbers that refuse an order. */
  readonly firstCode: number;
}

/** What the categories of offenses and events are, and of what they are part. */
export const categoryEndpoints: readonly Endpoint[] = [
  ...endpointsOf({
    level: 'high',
    fields: highFields,
    rows: ({ world }) => world.offenses.categories.high,
    firstCode: 23_003,
  }),
  ...endpointsOf({
    level: 'low',
    fields: lowFields,
    rows: ({ world }) => world.offenses.categories.low,
    firstCode: 23_053,
  }),
];

function endpointsOf<Row extends HighLevelCategory>(kind: Kind<Row>): readonly Endpoint[] {
  const { level, fields, rows, firstCode } = kind;
  const path = `/data_classification/${level}_level_categories`;
  const idName = `${level}_level_category_id`;
  const shape = { since: '12.0', fieldsIn: 'query', known: () => treeOf(fields) } as const;
  return [
    {
      method: 'GET',
      path,
      ...shape,
      ranged: true,
      filterError: oldFilterError,
      sortError: (problem) => badSort(problem, firstCode),
      answer: (call) => listed(rows(call), fields, call, undefined, 'refused'),
    },
    {
      method: 'GET',
      path: `${path}/{${idName}}`,
      ...shape,
      parameters: [pathNumber(idName)],
      answer: (call) => {
        const wanted = Number(call.path(idName));
        if (wanted <= 0) throw badId(level);
        const row = rows(call).find(({ id }) => id === wanted);
        if (row === undefined) throw missing(level);
        return ok(row);
      },
    },
  ];
}

/** The texts are IBM's descriptions; what they say of a sign that is missing is not known. */
function badSort(problem: SortProblem, firstCode: number): ApiError {
  if (problem === 'unknown')
    return sameText(422, firstCode + 1, 'The sort field that was provided does not exist.');
  if (problem === 'several')
    return sameText(422, firstCode + 2, 'Sorting on multiple fields is not supported.');
  return sameText(422, firstCode, 'Sorting is only supported for fields "id" or "name".');
}

const missing = (level: string): ApiError =>
  sameText(404, 1002, `The requested ${level} level category was not found.`);

const badId = (level: string): ApiError =>
  badParameter(
    `${level === 'high' ? 'High' : 'Low'} level category ID must be a positive integer.`,
  );
